-- Preparation of a consultation: works kind and PEMD diagnosis, facilitator's opinion, reserved lots, variants, sub-criteria,
-- clause library, versions of the consultation file, and what no longer changes once it is published.

alter table works_operation
    add column kind text not null default 'OTHER' check (kind in ('REHABILITATION', 'DEMOLITION', 'OTHER')),
    add column floor_area int check (floor_area between 1 and 1000000),
    add check (kind = 'OTHER' or floor_area is not null);

-- What the buyer says of works that belong to no operation; the operation speaks first.
alter table tender
    add column works_kind text check (works_kind in ('REHABILITATION', 'DEMOLITION', 'OTHER')),
    add column floor_area int check (floor_area between 1 and 1000000);

create table tender_insertion (
    reference     text primary key references tender,
    required      boolean not null,
    answer_days   int not null check (answer_days between 0 and 365),
    reminder_days int not null check (reminder_days between 0 and 365),
    rule          text not null,
    basis         text not null
);

-- One row per question put to a facilitator; it ends by an answer or by a decision to do without it.
create table insertion_request (
    id            bigint generated always as identity primary key,
    reference     text not null references tender,
    facilitator   text not null check (length(facilitator) between 1 and 120),
    email         text not null check (email ~ '^[^@ ]+@[^@ ]+$'),
    question      text,
    link          uuid not null unique,
    asked_by      text not null,
    asked_at      timestamptz not null,
    reminder_on   date not null,
    due_on        date not null check (due_on >= reminder_on),
    reminded_at   timestamptz,
    answered_at   timestamptz,
    respondent    text,
    feasible      boolean,
    hours         int check (hours between 1 and 100000),
    sectors       text,
    profiles      text,
    remarks       text,
    closed_at     timestamptz,
    closed_by     text,
    closed_reason text,
    -- whether the closing says to go on without the answer, or to ask again
    waived        boolean not null default false,
    check ((answered_at is null) = (feasible is null)),
    check (feasible is not true or hours is not null),
    check (answered_at is null or closed_at is null),
    check (closed_at is null or length(closed_reason) >= 10)
);
create unique index insertion_request_open on insertion_request (reference) where answered_at is null and closed_at is null;

-- Purchases that the office may reserve, dated; proposed, never imposed.
create table reservable_family (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    family     text not null check (family ~ '^[0-9A-Z][0-9A-Z.-]{0,11}$'),
    note       text not null check (length(note) between 3 and 300),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    unique (office, family, valid_from)
);

create table tender_lot_terms (
    reference        text not null,
    lot              int not null,
    reservation      text check (reservation in ('DISABLED_WORKERS', 'INSERTION', 'DISABLED_AND_INSERTION', 'PRISON', 'ESS')),
    minimum_share    int check (minimum_share between 0 and 100),
    reservation_basis text,
    variants         text check (variants in ('FORBIDDEN', 'ALLOWED', 'REQUIRED')),
    variant_minimum  text check (length(variant_minimum) between 10 and 2000),
    primary key (reference, lot),
    foreign key (reference, lot) references tender_lot on delete cascade,
    check ((reservation is null) = (reservation_basis is null)),
    check (variants is null or variants = 'FORBIDDEN' or variant_minimum is not null)
);

create table tender_subcriterion (
    id        bigint generated always as identity primary key,
    reference text not null references tender,
    criterion bigint not null references tender_criterion on delete cascade,
    name      text not null check (length(name) between 1 and 120),
    weight    int not null check (weight between 1 and 100)
);
create unique index tender_subcriterion_name on tender_subcriterion (criterion, lower(name));

alter table tender_clause
    add column exception text check (exception in ('IMMEDIATE_SOLUTION', 'NO_LINK', 'RESTRICTS_COMPETITION', 'SHORT_WORKS')),
    add check (exception is null or (clause = 'SOCIAL_CLAUSE' and included = false));

-- The office's clauses, in versions: a new one never changes what an earlier consultation took.
create table library_clause (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    code        text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,29}$'),
    version     int not null check (version >= 1),
    kind        text not null check (kind in ('PRICE_REVISION', 'PRICE_UPDATE', 'ADVANCE', 'SOCIAL', 'ENVIRONMENT', 'NUISANCE',
        'REUSE', 'WASTE', 'REVIEW', 'OTHER')),
    nature      text check (nature in ('WORKS', 'SUPPLIES', 'SERVICES')),
    title       text not null check (length(title) between 3 and 200),
    text        text not null check (length(text) between 40 and 10000),
    formula     text check (length(formula) between 3 and 300),
    indexes     text check (length(indexes) between 2 and 300),
    percent     numeric(5, 2) check (percent > 0 and percent <= 100),
    valid_from  date not null,
    added_by    text not null,
    added_by_name text not null,
    added_at    timestamptz not null,
    unique (office, code, version),
    check (kind not in ('PRICE_REVISION', 'PRICE_UPDATE') or (formula is not null and indexes is not null)),
    check (kind <> 'ADVANCE' or percent is not null)
);
create trigger library_clause_append_only before update or delete or truncate on library_clause
    for each statement execute function refuse_change();

create table tender_contract_clause (
    reference text not null references tender,
    clause    bigint not null references library_clause,
    taken_by  text not null,
    taken_at  timestamptz not null,
    primary key (reference, clause)
);

-- Versions of the consultation file: what it said, line by line, and the fingerprint of each document.
create table dossier_version (
    id           bigint generated always as identity primary key,
    reference    text not null references tender,
    version      int not null check (version >= 1),
    content      text not null,
    reason       text,
    assembled_by text not null,
    assembled_by_name text not null,
    assembled_at timestamptz not null,
    unique (reference, version)
);
create table dossier_piece (
    dossier   bigint not null references dossier_version,
    document  bigint not null,
    kind      text not null,
    file_name text not null,
    version   int not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (dossier, document)
);
create table dossier_approval (
    dossier bigint primary key references dossier_version,
    person  text not null,
    person_name text not null,
    at      timestamptz not null
);
create trigger dossier_version_append_only before update or delete or truncate on dossier_version
    for each statement execute function refuse_change();
create trigger dossier_piece_append_only before update or delete or truncate on dossier_piece
    for each statement execute function refuse_change();
create trigger dossier_approval_append_only before update or delete or truncate on dossier_approval
    for each statement execute function refuse_change();

-- Firms answer to what was published: from then on the database itself keeps it (R2152-7, R2161-17, L2152-3).
create function refuse_change_after_publication() returns trigger language plpgsql as $$
declare
    stage text;
    file text := case when tg_op = 'DELETE' then old.reference else new.reference end;
begin
    select status into stage from tender where reference = file;
    if stage not in ('LAUNCH_VISA', 'PREPARATION') then
        raise exception 'Published with %: table % does not change any more', file, tg_table_name;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tender_criterion_published before insert or update or delete on tender_criterion
    for each row execute function refuse_change_after_publication();
create trigger tender_subcriterion_published before insert or update or delete on tender_subcriterion
    for each row execute function refuse_change_after_publication();
create trigger tender_clause_published before insert or update or delete on tender_clause
    for each row execute function refuse_change_after_publication();
create trigger tender_contract_clause_published before insert or update or delete on tender_contract_clause
    for each row execute function refuse_change_after_publication();
create trigger tender_lot_terms_published before insert or update or delete on tender_lot_terms
    for each row execute function refuse_change_after_publication();
create trigger tender_lot_published before insert or delete or
    update of reference, number, title, estimate, budget, budget_recorded_at, budget_recorded_by on tender_lot
    for each row execute function refuse_change_after_publication();
