-- The presentation report of a formal procedure (R2184-1 to -3): each version as it was established, what the facts do not tell included.
create table tender_presentation_report (
    reference      text not null references tender,
    version        int not null check (version >= 1),
    subcontracting text check (length(subcontracting) between 1 and 2000),
    conflicts      text check (length(conflicts) between 1 and 4000),
    complement     text check (length(complement) between 1 and 8000),
    document       bigint not null,
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    person         text not null,
    person_name    text not null,
    at             timestamptz not null,
    primary key (reference, version)
);
create trigger tender_presentation_report_append_only before update or delete or truncate on tender_presentation_report
    for each statement execute function refuse_change();
