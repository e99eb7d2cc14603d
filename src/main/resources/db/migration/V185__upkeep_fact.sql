-- What each ended intervention of a firm tells of it, ready to be added up: a projection of events, absences, requests, answers and
-- gestures, written anew whenever one of them changes and rebuilt from them at any time. No personal data: counts alone.
create table upkeep_fact (
    reference        text primary key references intervention,
    office           text not null references office,
    firm             bigint not null,
    contract         text,
    work_type        text not null,
    residence        bigint not null,
    -- day on which it ended, in Paris
    ended_on         date not null,
    -- 0 = cancelled: it leaves the rates
    counted          smallint not null check (counted between 0 and 1),
    -- first contact within the hours of the policy: time of standing absences given back, and not
    contact          smallint not null default 0 check (contact between 0 and 1),
    contact_kept     smallint not null default 0,
    contact_raw      smallint not null default 0,
    -- appointments that came due without those that a standing absence ended, those kept among them, and all that came due
    due              smallint not null default 0,
    due_kept         smallint not null default 0,
    due_raw          smallint not null default 0,
    -- within the delay of the contract
    timed            smallint not null default 0 check (timed between 0 and 1),
    timed_kept       smallint not null default 0,
    timed_raw        smallint not null default 0,
    absences         smallint not null default 0,
    overturned       smallint not null default 0,
    judged           smallint not null default 0 check (judged between 0 and 1),
    accepted_first   smallint not null default 0,
    -- ordered for a request
    requested        smallint not null default 0 check (requested between 0 and 1),
    not_reopened     smallint not null default 0,
    -- answers that their tenants agreed to tie
    answers          smallint not null default 0,
    solved           smallint not null default 0,
    score_sum        smallint not null default 0,
    gestures         smallint not null default 0,
    gesture_amount   numeric(10, 2) not null default 0,
    foreign key (office, firm) references firm (office, id),
    check (contact_kept <= contact and contact_raw <= contact),
    check (due_kept <= due and due <= due_raw),
    check (timed_kept <= timed and timed_raw <= timed),
    check (overturned <= absences and accepted_first <= judged and not_reopened <= requested and solved <= answers)
);
create index upkeep_fact_firm on upkeep_fact (office, firm, ended_on);
create index upkeep_fact_trade on upkeep_fact (office, work_type, ended_on);
create index upkeep_fact_contract on upkeep_fact (office, contract, ended_on);
