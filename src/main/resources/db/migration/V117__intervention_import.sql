-- Imports from the maintenance software: how far each is, and the lines that it refused (words of tenants may stand in them: kept until
-- the next file, class FILE).
create table intervention_import (
    id        bigint generated always as identity primary key,
    office    text not null references office,
    file_name text not null check (length(file_name) between 1 and 150),
    at        timestamptz not null,
    by_name   text not null,
    lines     int not null default 0,
    added     int not null default 0,
    changed   int not null default 0,
    same      int not null default 0,
    refused   int not null default 0,
    ended_at  timestamptz,
    problem   text
);
create index intervention_import_list on intervention_import (office, id desc);
create unique index intervention_import_one on intervention_import (office) where ended_at is null;
create table intervention_import_refusal (
    import bigint not null references intervention_import on delete cascade,
    line   bigint not null,
    text   text not null,
    reason text not null,
    primary key (import, line)
);
