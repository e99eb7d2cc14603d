-- Offices, services, references, journal.
create table office (
    code           text primary key check (code ~ '^[0-9A-Z]{2,4}$'),
    name           text not null,
    policy         text not null,
    buyer_category text not null check (buyer_category in ('OPH', 'LOCAL_AUTHORITY')),
    alsace_moselle boolean not null default false,
    email          text not null,
    website        text not null
);

create table office_service (
    office text not null references office,
    code   text not null check (code ~ '^[a-z0-9-]{2,40}$'),
    name   text not null,
    primary key (office, code)
);

create table reference_counter (
    letter text not null,
    office text not null references office,
    year   int not null,
    last   int not null,
    primary key (letter, office, year)
);

create table journal (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    office     text not null references office,
    reference  text not null,
    actor      text not null,
    actor_name text not null,
    event      text not null,
    sentence   text not null,
    details    jsonb not null
);
create index journal_file on journal (office, reference, id);

-- Append-only: the database refuses what no use case should try.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Table % is append-only', tg_table_name;
end $$;
create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function refuse_change();
