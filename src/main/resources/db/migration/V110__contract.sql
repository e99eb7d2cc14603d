-- Contracts from which upkeep is ordered: a plain register, fed by the notification of a consultation, by CSV and on its pages.
create table contract (
    reference      text primary key check (reference ~ '^C-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office         text not null references office,
    -- number in the office's own software; how a CSV file names it
    code           text check (length(code) between 1 and 60),
    firm           bigint not null,
    title          text not null check (length(title) between 1 and 300),
    -- lot of the consultation that it comes from
    tender         text,
    lot            int,
    starts_on      date not null,
    -- last day; null = not entered yet: nothing is ordered from it
    ends_on        date,
    -- account of the officer in charge; null = the agency of the residence
    officer        text,
    -- euros HT up to which work is done without an approved quote; null = a quote for every order
    approval_limit numeric(14, 2) check (approval_limit >= 0),
    penalty        text check (length(penalty) between 1 and 4000),
    recorded_at    timestamptz not null,
    recorded_by    text not null,
    unique (office, reference),
    unique (office, code),
    unique (office, tender, lot),
    foreign key (office, firm) references firm (office, id),
    check ((tender is null) = (lot is null)),
    check (ends_on >= starts_on)
);
create index contract_firm on contract (office, firm);

-- What the firm committed itself to, by trade.
create table contract_work_type (
    contract        text not null references contract,
    work_type       text not null check (work_type ~ '^[A-Z_]{2,40}$'),
    delay           int not null check (delay between 0 and 366),
    unit            text not null check (unit in ('HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS')),
    -- hours to be on the spot in an emergency
    emergency_hours int not null check (emergency_hours between 1 and 168),
    primary key (contract, work_type)
);
create index contract_work_type_type on contract_work_type (work_type);

-- Residences that it covers; none = all.
create table contract_residence (
    contract  text not null references contract,
    office    text not null,
    residence bigint not null,
    primary key (contract, residence),
    foreign key (office, residence) references residence (office, id)
);

create table contract_price (
    contract text not null references contract,
    code     text not null check (length(code) between 1 and 40),
    label    text not null check (length(label) between 1 and 300),
    unit     text not null check (length(unit) between 1 and 30),
    price    numeric(12, 2) not null check (price >= 0),
    primary key (contract, code)
);
