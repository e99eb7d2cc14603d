-- Which consultation follows which: relaunched, or opened after an unsuccessful one (R2122-2, R2124-3 6° CCP).
create table tender_link (
    reference   text primary key references tender,
    previous    text not null references tender check (previous <> reference),
    kind        text not null check (kind in ('RELAUNCH', 'NEGOTIATED_AFTER_UNSUCCESSFUL', 'NO_COMPETITION_AFTER_UNSUCCESSFUL')),
    reason      text not null check (length(reason) >= 10),
    person      text not null,
    person_name text not null,
    at          timestamptz not null
);
create index tender_link_previous on tender_link (previous);
create trigger tender_link_append_only before update or delete or truncate on tender_link
    for each statement execute function refuse_change();
