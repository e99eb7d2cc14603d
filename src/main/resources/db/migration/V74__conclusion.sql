-- After the choice: proofs of the planned winner, who was set aside, letters to read again, requests for reasons, award notices, works sites.

-- A decision is never overwritten: the later one says which it replaces.
alter table tender_lot_decision add column supersedes bigint unique references tender_lot_decision;

create table tender_proof_request (
    id        bigint generated always as identity primary key,
    reference text not null,
    lot       int not null,
    offer     bigint not null unique references tender_offer,
    due       date not null,
    basis     text not null,
    asked_at  timestamptz not null,
    foreign key (reference, lot) references tender_lot
);
create table tender_proof (
    request  bigint not null references tender_proof_request,
    position int not null,
    proof    text not null check (proof ~ '^[A-Z_]{2,40}$'),
    label    text not null check (length(label) between 1 and 200),
    basis    text not null,
    primary key (request, proof)
);
create table tender_proof_reception (
    id          bigint generated always as identity primary key,
    request     bigint not null,
    proof       text not null,
    received_on date not null,
    document    bigint,
    note        text,
    person      text not null,
    person_name text not null,
    at          timestamptz not null,
    unique (request, proof),
    foreign key (request, proof) references tender_proof,
    check (document is not null or length(note) > 0)
);

-- An offer that can no longer be awarded although it was chosen; the offer's row itself does not change.
create table tender_set_aside (
    offer       bigint primary key references tender_offer,
    reference   text not null,
    lot         int not null,
    ground      text not null check (ground in ('MISSING_PROOFS', 'CANNOT_PERFORM')),
    reason      text not null check (length(reason) >= 10),
    rule        text not null,
    basis       text not null,
    person      text not null,
    person_name text not null,
    at          timestamptz not null,
    foreign key (reference, lot) references tender_lot
);

-- Letters before they leave: read again, corrected, then sent once for their cause.
create table tender_letter_draft (
    id          bigint generated always as identity primary key,
    reference   text not null references tender,
    lot         int,
    cause       text not null check (length(cause) between 3 and 80),
    kind        text not null check (kind ~ '^[A-Z_]+$'),
    firm_name   text not null,
    email       text,
    offer       bigint references tender_offer,
    deposit     bigint references tender_deposit,
    request     bigint,
    reasons     text,
    advantages  text,
    seen_at     timestamptz,
    seen_by     text,
    letter      bigint,
    unique (reference, cause)
);
create index tender_letter_draft_lot on tender_letter_draft (reference, lot);

-- The kinds of letters are the enum's; a letter leaves once for its cause, whatever is pressed twice.
alter table tender_letter drop constraint tender_letter_kind_check;
alter table tender_letter add constraint tender_letter_kind_check check (kind ~ '^[A-Z_]+$');
alter table tender_letter add column cause text;
create unique index tender_letter_cause on tender_letter (reference, cause);

-- The database too refuses a signature within the standstill (R2182-1).
create function refuse_early_signature() returns trigger language plpgsql as $$
begin
    if new.signed_at is not null and old.signed_at is null
       and (new.earliest_signature is null or (new.signed_at at time zone 'Europe/Paris')::date < new.earliest_signature) then
        raise exception 'Lot % of % may not be signed before %', new.number, new.reference, new.earliest_signature;
    end if;
    if new.notified_at is not null and new.signed_at is null then
        raise exception 'Lot % of % is not signed: it cannot be notified', new.number, new.reference;
    end if;
    return new;
end $$;
create trigger tender_lot_standstill before update on tender_lot for each row execute function refuse_early_signature();

create trigger tender_proof_request_append_only before update or delete or truncate on tender_proof_request
    for each statement execute function refuse_change();
create trigger tender_proof_append_only before update or delete or truncate on tender_proof
    for each statement execute function refuse_change();
create trigger tender_proof_reception_append_only before update or delete or truncate on tender_proof_reception
    for each statement execute function refuse_change();
create trigger tender_set_aside_append_only before update or delete or truncate on tender_set_aside
    for each statement execute function refuse_change();
