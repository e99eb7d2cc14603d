-- Evaluations of decision tables with the text of the table, so that each can be replayed.
create table decision_source (
    version text primary key,
    source  text not null
);

create table decision_record (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    office    text not null references office,
    reference text not null,
    actor     text not null,
    key       text not null,
    version   text not null references decision_source,
    inputs    jsonb not null,
    rows      jsonb not null
);
create index decision_record_file on decision_record (office, reference, id);
create trigger decision_record_append_only before update or delete or truncate on decision_record
    for each statement execute function refuse_change();
create trigger decision_source_append_only before update or delete or truncate on decision_source
    for each statement execute function refuse_change();
