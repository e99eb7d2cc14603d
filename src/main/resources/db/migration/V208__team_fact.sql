-- What each ended intervention of the office's own teams tells: counted as a firm's, kept apart, so that no figure of a firm ever holds one.
-- A team is that of the agency which runs the residence; nobody is named.
create table team_fact (
    reference        text primary key,
    -- which of those who had the order
    turn             int not null,
    office           text not null references office,
    -- code of the agency
    team             text not null,
    work_type        text not null,
    residence        bigint not null,
    ended_on         date not null,
    counted          smallint not null check (counted between 0 and 1),
    contact          smallint not null,
    contact_kept     smallint not null,
    contact_raw      smallint not null,
    due              smallint not null,
    due_kept         smallint not null,
    due_raw          smallint not null,
    timed            smallint not null,
    timed_kept       smallint not null,
    timed_raw        smallint not null,
    absences         smallint not null,
    overturned       smallint not null,
    judged           smallint not null,
    accepted_first   smallint not null,
    rejected         smallint not null,
    requested        smallint not null,
    not_reopened     smallint not null,
    answers          smallint not null,
    solved           smallint not null,
    score_sum        smallint not null,
    gestures         smallint not null,
    gesture_amount   numeric(10, 2) not null,
    check (contact_kept <= contact and contact_raw <= contact),
    check (due_kept <= due and due <= due_raw),
    check (timed_kept <= timed and timed_raw <= timed),
    check (overturned <= absences and accepted_first + rejected <= judged and not_reopened <= requested and solved <= answers)
);
create index team_fact_team on team_fact (office, team, ended_on);
create index team_fact_trade on team_fact (office, work_type, ended_on);
create index intervention_own_team_ended on intervention (office, reference) where performer = 'OWN_TEAM' and ended_at is not null;
