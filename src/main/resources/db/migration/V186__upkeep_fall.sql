-- A rate of a firm that fell within a contract: told once, until it has come back.
create table upkeep_fall (
    id            bigint generated always as identity primary key,
    office        text not null references office,
    firm          bigint not null,
    contract      text not null,
    figure        text not null check (figure in ('REACTIVITY', 'KEPT_APPOINTMENTS', 'ON_TIME')),
    found_on      date not null,
    -- first of the days that were looked at
    since         date not null,
    before_events int not null check (before_events > 0),
    before_kept   int not null check (before_kept between 0 and before_events),
    events        int not null check (events > 0),
    kept          int not null check (kept between 0 and events),
    rule          text not null,
    basis         text not null,
    -- day on which the rate had come back; null = it has not
    ended_on      date,
    foreign key (office, firm) references firm (office, id),
    foreign key (office, contract) references contract (office, reference)
);
create unique index upkeep_fall_open on upkeep_fall (office, contract, firm, figure) where ended_on is null;
create index upkeep_fall_firm on upkeep_fall (office, firm, found_on desc);

-- a count without personal data outlives the file that it was taken from
alter table upkeep_fact drop constraint upkeep_fact_reference_fkey;
