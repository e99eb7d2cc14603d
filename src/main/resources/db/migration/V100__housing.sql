-- Homes: what an office manages and who lives there, as its rent software says; nothing here is invented by the product.
create table residence (
    id        bigint generated always as identity primary key,
    office    text not null references office,
    code      text not null check (length(code) between 1 and 40),
    name      text not null check (length(name) between 1 and 200),
    street    text not null check (length(street) between 1 and 200),
    postcode  text not null check (postcode ~ '^[0-9]{5}$'),
    city      text not null check (length(city) between 1 and 100),
    -- agency that runs it: one of the services of the office
    agency    text not null,
    -- the office is one owner among others: common parts are the business of the co-ownership
    co_owned  boolean not null default false,
    unique (office, code),
    unique (office, id),
    foreign key (office, agency) references office_service (office, code)
);

create table building (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    residence   bigint not null,
    code        text not null check (length(code) between 1 and 40),
    name        text not null check (length(name) between 1 and 200),
    -- acceptance of the works (réception): the builder's guarantees run from it
    accepted_on date,
    unique (office, code),
    unique (office, id),
    foreign key (office, residence) references residence (office, id)
);
create index building_residence on building (residence);

create table dwelling (
    id       bigint generated always as identity primary key,
    office   text not null references office,
    building bigint not null,
    code     text not null check (length(code) between 1 and 40),
    floor    text check (length(floor) <= 20),
    door     text check (length(door) <= 40),
    rooms    int check (rooms between 1 and 20),
    unique (office, code),
    unique (office, id),
    foreign key (office, building) references building (office, id)
);
create index dwelling_building on dwelling (building);

create table equipment (
    id              bigint generated always as identity primary key,
    office          text not null references office,
    code            text not null check (length(code) between 1 and 40),
    kind            text not null check (kind ~ '^[A-Z_]{2,40}$'),
    label           text not null check (length(label) between 1 and 200),
    -- common equipment of a building, or of one dwelling
    building        bigint not null,
    dwelling        bigint,
    installed_on    date,
    guarantee_until date,
    -- looked after by a maintenance contract
    maintained      boolean not null default false,
    unique (office, code),
    unique (office, id),
    foreign key (office, building) references building (office, id),
    foreign key (office, dwelling) references dwelling (office, id)
);
create index equipment_building on equipment (building);
create index equipment_dwelling on equipment (dwelling) where dwelling is not null;

-- One row per lease. Personal data of tenants (name, email, phone, arrears): kept while the lease runs and five years after its end
-- (art. 2224 du code civil), class FILE.
create table occupant (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    -- number of the lease in the rent software
    code       text not null check (length(code) between 1 and 40),
    dwelling   bigint not null,
    name       text not null check (length(name) between 1 and 200),
    email      text check (length(email) <= 254),
    phone      text check (length(phone) <= 30),
    phone_digits text generated always as (regexp_replace(phone, '[^0-9]', '', 'g')) stored,
    entered_on date not null,
    left_on    date,
    -- a flag, no amount: the rule on gestures needs to know, nobody else
    arrears    boolean not null default false,
    unique (office, code),
    unique (office, id),
    foreign key (office, dwelling) references dwelling (office, id),
    check (left_on is null or left_on >= entered_on)
);
create index occupant_dwelling on occupant (dwelling, entered_on);
create index occupant_phone on occupant (office, right(phone_digits, 9));

-- Imports from the rent software, newest counts; refused lines are kept until the next file of the same kind, for they name tenants.
create table housing_import (
    id        bigint generated always as identity primary key,
    office    text not null references office,
    kind      text not null check (kind in ('RESIDENCES', 'BUILDINGS', 'DWELLINGS', 'EQUIPMENT', 'OCCUPANTS')),
    file_name text not null check (length(file_name) between 1 and 150),
    at        timestamptz not null,
    by_name   text not null,
    added     int not null,
    changed   int not null,
    same      int not null,
    refused   int not null,
    problem   text
);
create index housing_import_list on housing_import (office, at desc);
create table housing_import_refusal (
    import bigint not null references housing_import on delete cascade,
    line   bigint not null,
    text   text not null,
    reason text not null,
    primary key (import, line)
);
