-- A fall is found by trade within a contract, and somebody says what was done about it.
alter table upkeep_fall add column work_type text;
-- those of before did not say of which trade: they are found again, by trade
update upkeep_fall set ended_on = current_date where ended_on is null;
alter table upkeep_fall add check (work_type is not null or ended_on is not null);
drop index upkeep_fall_open;
create unique index upkeep_fall_open on upkeep_fall (office, contract, firm, work_type, figure) where ended_on is null;

create table rate_fall (
    reference        text primary key check (reference ~ '^Q-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office           text not null references office,
    firm             bigint not null,
    contract         text not null,
    work_type        text not null,
    -- the days that were looked at, both included: no second one is opened for any of them
    since            date not null,
    found_on         date not null,
    opened_at        timestamptz not null,
    -- account of the officer in charge; null = the agencies
    officer          text,
    answer           text check (answer in ('MEASURE', 'REVIEW', 'NOTHING')),
    words            text check (length(words) between 10 and 2000),
    -- review that was asked for
    review           text references supplier_review,
    answered_at      timestamptz,
    -- name of staff
    answered_by_name text,
    unique (office, reference),
    foreign key (office, firm) references firm (office, id),
    foreign key (office, contract) references contract (office, reference),
    check (since <= found_on),
    check ((answer is null) = (words is null) and (answer is null) = (answered_at is null)),
    check ((review is not null) = (answer is not distinct from 'REVIEW'))
);
create index rate_fall_of on rate_fall (office, contract, firm, work_type, found_on desc);
create index rate_fall_list on rate_fall (office, opened_at desc);

-- Rates that had fallen, as they were counted on the day that they were found.
create table rate_fall_figure (
    reference     text not null references rate_fall,
    figure        text not null check (figure in ('REACTIVITY', 'KEPT_APPOINTMENTS', 'ON_TIME')),
    found_on      date not null,
    since         date not null,
    before_events int not null check (before_events > 0),
    before_kept   int not null check (before_kept between 0 and before_events),
    events        int not null check (events > 0),
    kept          int not null check (kept between 0 and events),
    rule          text not null,
    basis         text not null,
    primary key (reference, figure)
);
