-- Homogeneous families of each office, dated: a launch is counted in the family as it stood at its date.
create table family (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    code       text not null check (code ~ '^[0-9A-Z][0-9A-Z.-]{0,11}$'),
    label      text not null check (length(label) between 3 and 300),
    nature     text not null check (nature in ('WORKS', 'SUPPLIES', 'SERVICES')),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    unique (office, code, valid_from)
);
create unique index family_one_open on family (office, code) where valid_to is null;

create table family_prefix (
    family bigint not null references family,
    prefix text not null check (prefix ~ '^[0-9]{2,8}$'),
    primary key (family, prefix)
);

-- Every office starts with the families of three CPV digits, from the day on which CPV 2008 applies.
create function seed_families(of_office text) returns void language sql as $$
    with seeded as (
        insert into family (office, code, label, nature, valid_from)
        select of_office, left(code, 3), label,
               case when code < '45' then 'SUPPLIES' when code < '46' then 'WORKS' when code < '50' then 'SUPPLIES' else 'SERVICES' end,
               date '2008-09-15'
        from cpv where right(code, 5) = '00000'
        on conflict do nothing
        returning id, code)
    insert into family_prefix (family, prefix) select id, code from seeded;
$$;

create function seed_families_of_new_office() returns trigger language plpgsql as $$
begin
    perform seed_families(new.code);
    return new;
end $$;
create trigger office_families after insert on office for each row execute function seed_families_of_new_office();
select seed_families(code) from office;

-- Works operations: functional, technical or economic unity, limited in time and place (article R2121-5 CCP).
create table works_operation (
    office    text not null references office,
    code      text not null check (code ~ '^[0-9A-Z][0-9A-Z.-]{1,19}$'),
    label     text not null check (length(label) between 3 and 200),
    place     text not null check (length(place) between 2 and 200),
    starts_on date not null,
    ends_on   date not null check (ends_on >= starts_on),
    estimate  numeric(14, 2) check (estimate > 0),
    primary key (office, code)
);

-- Purchases made outside the product, by CSV; a line read twice stays one line.
create table past_purchase (
    office       text not null references office,
    reference    text not null check (length(reference) between 1 and 60),
    purchased_on date not null,
    subject      text not null check (length(subject) between 2 and 300),
    nature       text not null check (nature in ('WORKS', 'SUPPLIES', 'SERVICES')),
    family       text,
    operation    text,
    amount       numeric(14, 2) not null check (amount > 0),
    supplier     text not null check (length(supplier) between 2 and 200),
    siren        text check (siren ~ '^[0-9]{9}$'),
    imported_at  timestamptz not null,
    imported_by  text not null,
    set_aside    text check (length(set_aside) >= 5),
    primary key (office, reference),
    check ((family is null) <> (operation is null)),
    foreign key (office, operation) references works_operation (office, code)
);
create index past_purchase_family on past_purchase (office, family, purchased_on);
create index past_purchase_operation on past_purchase (office, operation);
