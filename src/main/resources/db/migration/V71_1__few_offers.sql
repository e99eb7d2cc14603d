-- Firms that the buyer knows to be interested, besides those that deposited: all are told the same at the same time.
create table tender_known_firm (
    id          bigint generated always as identity primary key,
    reference   text not null references tender,
    firm_name   text not null check (length(firm_name) between 1 and 200),
    email       text not null check (email ~ '^[^@ ]+@[^@ ]+$' and length(email) <= 200),
    origin      text not null check (origin in ('DOCUMENTS', 'QUESTION', 'SOURCING')),
    recorded_by text not null,
    recorded_at timestamptz not null
);
create unique index tender_known_firm_email on tender_known_firm (reference, lower(email));

-- What all were told at once.
create table tender_notice (
    id          bigint generated always as identity primary key,
    reference   text not null references tender,
    kind        text not null check (kind in ('EXTENSION', 'REOPENED', 'DOCUMENTS', 'ANSWER')),
    body        text not null check (length(body) between 1 and 10000),
    recipients  int not null check (recipients >= 0),
    person      text not null,
    person_name text not null,
    at          timestamptz not null
);
create index tender_notice_file on tender_notice (reference, id);
create trigger tender_notice_append_only before update or delete or truncate on tender_notice
    for each statement execute function refuse_change();

-- Fewer applications than the office expects: how many of how many by which row, and what was decided.
create table tender_few_offers (
    id          bigint generated always as identity primary key,
    reference   text not null references tender,
    received    int not null check (received >= 0),
    expected    int not null check (expected > received),
    rule        text not null,
    basis       text not null,
    counted_at  timestamptz not null,
    decision    text check (decision in ('GO_ON', 'REOPEN', 'RELAUNCH', 'NO_FOLLOW_UP')),
    reason      text check (length(reason) >= 10),
    next_deadline timestamptz,
    next_tender text references tender,
    person      text,
    person_name text,
    decided_at  timestamptz,
    check ((decision is null) = (reason is null)),
    check ((decision is null) = (decided_at is null))
);
create unique index tender_few_offers_open on tender_few_offers (reference) where decision is null;
