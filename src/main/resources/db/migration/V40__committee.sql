-- Committees: bodies, the board's internal rules (dated), members, sessions, items, attendance, conflicts, votes, minutes.
create table committee_body (
    id     bigint generated always as identity primary key,
    office text not null references office,
    kind   text not null check (kind in ('CAO', 'ETHICS_COMMITTEE')),
    name   text not null check (length(name) between 1 and 200),
    unique (office, kind)
);

-- No statute sets quorum, notice or votes of an OPH's committee (R433-6 CCH): the board's internal rules do, from day to day.
create table committee_rules (
    id                    bigint generated always as identity primary key,
    body                  bigint not null references committee_body,
    valid_from            date not null,
    valid_to              date,
    quorum_members        int check (quorum_members >= 1),
    quorum_numerator      int check (quorum_numerator >= 1),
    quorum_denominator    int check (quorum_denominator >= quorum_numerator),
    quorum_strict         boolean not null default false,
    notice_days           int not null check (notice_days between 0 and 90),
    notice_unit           text not null check (notice_unit in ('CALENDAR', 'CLEAR', 'WORKING', 'CLEAR_WORKING')),
    second_without_quorum boolean not null,
    second_notice_days    int not null check (second_notice_days between 0 and 90),
    urgency_allowed       boolean not null,
    urgency_notice_days   int not null check (urgency_notice_days between 0 and 90),
    majority              text not null check (majority in ('EXPRESSED', 'PRESENT')),
    casting_vote          boolean not null,
    tie_outcome           text not null check (tie_outcome in ('UNFAVOURABLE', 'ADJOURNED')),
    recusal               text not null check (recusal in ('COUNTS', 'NOT_PRESENT', 'NOT_SEATED')),
    remote_allowed        boolean not null,
    basis                 text not null,
    check (valid_to is null or valid_to >= valid_from),
    check ((quorum_members is null) <> (quorum_numerator is null)),
    check ((quorum_numerator is null) = (quorum_denominator is null)),
    exclude using gist (int8range(body, body, '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
);

-- Whether the body decides or gives an opinion, question by question.
create table committee_capacity (
    rules    bigint not null references committee_rules,
    question text not null,
    capacity text not null check (capacity in ('OPINION', 'DECISION')),
    primary key (rules, question)
);

create table committee_member (
    id          bigint generated always as identity primary key,
    body        bigint not null references committee_body,
    account     text not null,
    name        text not null check (length(name) between 1 and 200),
    title       text not null check (title in ('PRESIDENT', 'MEMBER', 'SUBSTITUTE')),
    substitutes bigint references committee_member, -- null for a substitute of anyone
    valid_from  date not null,
    valid_to    date,
    check (valid_to is null or valid_to >= valid_from),
    check (substitutes is null or title = 'SUBSTITUTE'),
    exclude using gist (int8range(body, body, '[]') with &&, daterange(valid_from, valid_to, '[]') with &&)
        where (title = 'PRESIDENT')
);
create unique index committee_member_once on committee_member (body, account) where valid_to is null;

create table committee_session (
    reference   text primary key check (reference ~ '^P-'),
    office      text not null references office,
    body        bigint not null references committee_body,
    rules       bigint not null references committee_rules,
    status      text not null check (status in ('PREPARED', 'CONVENED', 'NO_QUORUM', 'OPEN', 'DELIBERATED', 'DRAFTED', 'SIGNED', 'CLOSED', 'CANCELLED')),
    convocation int not null default 1 check (convocation between 1 and 9),
    held_at     timestamptz not null,
    place       text not null check (length(place) <= 200),
    remote      boolean not null,
    vote_mode   text check (vote_mode in ('BY_MEMBERS', 'RECORDED')),
    chair       bigint references committee_member,
    prepared_by text not null,
    prepared_at timestamptz not null,
    opened_at   timestamptz,
    end_reason  text check (length(end_reason) <= 1000)
);
create index committee_session_office on committee_session (office, held_at desc);

-- One row per convocation: the second one may sit without quorum where the rules say so.
create table committee_convocation (
    session         text not null references committee_session,
    number          int not null,
    held_at         timestamptz not null,
    place           text not null,
    remote          boolean not null,
    convened_at     timestamptz not null,
    convened_by     text not null,
    shortened       boolean not null,
    reason          text check (length(reason) <= 1000),
    quorum_required boolean not null,
    seats           int,
    counted         int,
    required        int,
    reached         boolean,
    primary key (session, number),
    check (not shortened or reason is not null)
);

create table committee_convened (
    session text not null,
    number  int not null,
    member  bigint not null references committee_member,
    account text not null,
    primary key (session, number, member),
    foreign key (session, number) references committee_convocation
);
create index committee_convened_account on committee_convened (account, session);

-- What a body is asked; it outlives the sessions that adjourn it.
create table committee_item (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    body        bigint not null references committee_body,
    reference   text not null,
    question    text not null check (question in ('AWARD', 'NEGOTIATION', 'UNSUCCESSFUL')),
    title       text not null check (length(title) between 1 and 200),
    proposal    text not null check (length(proposal) between 1 and 4000),
    status      text not null check (status in ('WAITING', 'SCHEDULED', 'DECIDED', 'WITHDRAWN')),
    proposed_at timestamptz not null,
    proposed_by text not null
);
create unique index committee_item_open on committee_item (office, reference, question)
    where status in ('WAITING', 'SCHEDULED');

-- What one session makes of an item.
create table committee_session_item (
    id              bigint generated always as identity primary key,
    session         text not null references committee_session,
    item            bigint not null references committee_item,
    position        int not null check (position >= 1),
    status          text not null check (status in ('PENDING', 'OPEN', 'CLOSED')),
    opened_at       timestamptz,
    closed_at       timestamptz,
    seats           int,
    counted         int,
    required        int,
    recused         int,
    votes_for       int,
    votes_against   int,
    abstentions     int,
    not_voted       int,
    outcome         text check (outcome in ('FAVOURABLE', 'UNFAVOURABLE', 'ADJOURNED')),
    cause           text check (cause in ('MAJORITY', 'CASTING_VOTE', 'TIE', 'NO_QUORUM', 'POSTPONED')),
    capacity        text check (capacity in ('OPINION', 'DECISION')),
    reasons         text check (length(reasons) <= 4000),
    unique (session, item),
    unique (session, position) deferrable initially deferred,
    check ((status = 'CLOSED') = (outcome is not null)),
    check ((outcome is null) = (cause is null))
);
create unique index committee_session_item_open on committee_session_item (session) where status = 'OPEN';

-- One row per seat; who sits on it is the member or a substitute. Hours of arrival and departure serve the quorum of each item.
create table committee_attendance (
    session     text not null,
    number      int not null,
    seat        bigint not null references committee_member,
    presence    text not null check (presence in ('PRESENT', 'REMOTE', 'REPRESENTED', 'EXCUSED', 'ABSENT')),
    sitting     bigint references committee_member,
    voter       text,
    arrived_at  timestamptz,
    left_at     timestamptz,
    primary key (session, number, seat),
    unique (session, number, sitting),
    foreign key (session, number) references committee_convocation,
    check ((presence in ('PRESENT', 'REMOTE', 'REPRESENTED')) = (sitting is not null)),
    check ((sitting is null) = (voter is null)),
    check (left_at is null or arrived_at is null or left_at >= arrived_at)
);

-- A conflict is the person's, member or substitute, whatever the seat.
create table committee_conflict (
    session_item bigint not null references committee_session_item,
    member       bigint not null references committee_member,
    reason       text not null check (length(reason) between 1 and 1000),
    declared_at  timestamptz not null,
    declared_by  text not null,
    primary key (session_item, member)
);

create table committee_vote (
    session_item bigint not null references committee_session_item,
    seat         bigint not null references committee_member,
    voter        text not null,
    choice       text not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
    remark       text check (length(remark) <= 2000),
    recorded     boolean not null,
    cast_at      timestamptz not null,
    cast_by      text not null,
    primary key (session_item, seat),
    check (recorded = (cast_by <> voter))
);

create table committee_minutes (
    session      text primary key references committee_session,
    drafted_by   text not null,
    drafted_at   timestamptz not null,
    remarks      text not null check (length(remarks) <= 4000),
    return_reason text check (length(return_reason) <= 1000),
    document     bigint,
    sha256       text,
    signed_by    text,
    signed_at    timestamptz,
    check (signed_by is null or signed_by <> drafted_by),
    check ((signed_by is null) = (signed_at is null)),
    check (signed_by is null or sha256 is not null)
);

create trigger committee_vote_append_only before update or delete or truncate on committee_vote
    for each statement execute function refuse_change();
create trigger committee_conflict_append_only before update or delete or truncate on committee_conflict
    for each statement execute function refuse_change();

-- Whatever the way in: no vote outside an open item, by a seat that is not occupied by the voter, or that withdrew.
create function committee_vote_allowed() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from committee_session_item agenda
        join committee_session session on session.reference = agenda.session
        join committee_attendance attendance on attendance.session = session.reference
            and attendance.number = session.convocation
        where agenda.id = new.session_item and agenda.status = 'OPEN'
          and attendance.seat = new.seat and attendance.voter = new.voter and attendance.left_at is null
          and not exists (
              select 1 from committee_conflict conflict
              where conflict.session_item = agenda.id and conflict.member = attendance.sitting)) then
        raise exception 'Vote of seat % on item % is not allowed', new.seat, new.session_item;
    end if;
    return new;
end $$;
create trigger committee_vote_allowed before insert on committee_vote
    for each row execute function committee_vote_allowed();

-- Signed minutes stay as they were signed.
create function committee_minutes_kept() returns trigger language plpgsql as $$
begin
    if old.signed_by is not null then
        raise exception 'Minutes of % are signed', old.session;
    end if;
    return new;
end $$;
create trigger committee_minutes_kept before update or delete on committee_minutes
    for each row execute function committee_minutes_kept();
