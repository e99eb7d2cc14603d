-- What a contract's clause of penalties says, to be computed; its text stands in penalty. And the family that it was bought in.
alter table contract
    add column family              text check (length(family) between 1 and 60),
    add column penalty_per_day     numeric(12, 2) check (penalty_per_day > 0),
    -- of the order's amount, for each day late
    add column penalty_percent     numeric(6, 3) check (penalty_percent > 0 and penalty_percent <= 100),
    add column penalty_unit        text check (penalty_unit in ('CALENDAR_DAYS', 'WORKING_DAYS')),
    -- first days late that cost nothing
    add column penalty_grace       int check (penalty_grace between 0 and 60),
    add column penalty_cap         numeric(12, 2) check (penalty_cap > 0),
    add column penalty_cap_percent numeric(6, 3) check (penalty_cap_percent > 0 and penalty_cap_percent <= 100),
    add check ((penalty_unit is null) = (penalty_per_day is null and penalty_percent is null)),
    add check (penalty_per_day is null or penalty_percent is null),
    add check ((penalty_unit is null) = (penalty_grace is null));
create index contract_family on contract (office, family) where family is not null;

-- Who opened the analysis of which consultation: equal treatment of its candidates asks for it. Accounts of staff.
create table tender_analysis_reader (
    reference text not null references tender,
    account   text not null,
    first_at  timestamptz not null,
    primary key (reference, account)
);
create index tender_analysis_reader_account on tender_analysis_reader (account);
