-- Analysis in depth: applications, requests to firms with their answers, history of states, marks by rater, signed report.

alter table tender_offer drop constraint tender_offer_defect_check;
alter table tender_offer add constraint tender_offer_defect_check check (defect in ('NONE', 'IRREGULAR', 'UNACCEPTABLE',
    'INAPPROPRIATE', 'ABNORMALLY_LOW', 'ABNORMALLY_LOW_UNJUSTIFIED', 'LATE', 'INADMISSIBLE_APPLICATION'));

-- One row per run of the analysis: again after a return, or on the final offers of a negotiation. Unchangeable once signed.
create table tender_analysis (
    reference      text not null references tender,
    version        int not null check (version >= 1),
    opened_at      timestamptz not null,
    technical      boolean not null,
    offers_first   boolean not null default false,
    context        text check (length(context) <= 8000),
    method         text check (length(method) <= 8000),
    finished_by    text,
    signed_by      text,
    signed_by_name text,
    signed_at      timestamptz,
    report         bigint,
    sha256         text check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (reference, version),
    check ((signed_at is null) = (sha256 is null))
);
create table tender_analysis_text (
    reference text not null,
    version   int not null,
    lot       int not null,
    kind      text not null check (kind in ('TECHNICAL', 'PROPOSAL')),
    text      text not null check (length(text) between 1 and 8000),
    person    text not null,
    person_name text not null,
    at        timestamptz not null,
    primary key (reference, version, lot, kind),
    foreign key (reference, version) references tender_analysis,
    foreign key (reference, lot) references tender_lot
);
create function refuse_change_of_signed_analysis() returns trigger language plpgsql as $$
begin
    if exists (select 1 from tender_analysis where reference = old.reference and version = old.version and signed_at is not null) then
        raise exception 'The analysis report % version % is signed', old.reference, old.version;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger tender_analysis_signed before update or delete on tender_analysis
    for each row execute function refuse_change_of_signed_analysis();
create trigger tender_analysis_text_signed before update or delete on tender_analysis_text
    for each row execute function refuse_change_of_signed_analysis();

-- Applications: what each firm handed in, and the states in turn; the latest counts.
create table tender_application_document (
    deposit  bigint not null references tender_deposit,
    document text not null check (document ~ '^[A-Z_]{2,40}$'),
    label    text not null,
    received boolean,
    primary key (deposit, document)
);
create table tender_application_state (
    id          bigint generated always as identity primary key,
    reference   text not null references tender,
    deposit     bigint not null references tender_deposit,
    state       text not null check (state in ('ADMISSIBLE', 'INADMISSIBLE')),
    reason      text,
    no_exclusion_declared boolean not null,
    person      text not null,
    person_name text not null,
    at          timestamptz not null,
    check (state = 'ADMISSIBLE' or length(reason) >= 10),
    check (state = 'INADMISSIBLE' or no_exclusion_declared)
);
create index tender_application_state_file on tender_application_state (reference, deposit, id);

create table tender_offer_state (
    id          bigint generated always as identity primary key,
    reference   text not null references tender,
    offer       bigint not null references tender_offer,
    -- what was judged: a later, negotiated amount is looked at anew
    amount      numeric(14, 2) not null,
    defect      text not null,
    reason      text,
    outcome     text not null,
    rule        text not null,
    basis       text not null,
    person      text not null,
    person_name text not null,
    at          timestamptz not null
);
create index tender_offer_state_file on tender_offer_state (reference, offer, id);

-- One act asks all firms concerned, with one deadline.
create table tender_request (
    id        bigint generated always as identity primary key,
    reference text not null references tender,
    kind      text not null check (kind in ('MISSING_DOCUMENTS', 'REGULARISATION', 'JUSTIFICATION')),
    due_at    timestamptz not null check (due_at > asked_at),
    asked_by  text not null,
    asked_at  timestamptz not null
);
create table tender_request_firm (
    id        bigint generated always as identity primary key,
    request   bigint not null references tender_request,
    deposit   bigint not null references tender_deposit,
    offer     bigint references tender_offer,
    question  text not null check (length(question) between 1 and 4000),
    letter    bigint not null,
    -- the letter says what is wrong with an offer: readable by those alone who see offers
    document  bigint not null,
    link      uuid not null unique
);
create index tender_request_firm_request on tender_request_firm (request);
create table tender_request_answer (
    id           bigint generated always as identity primary key,
    request_firm bigint not null references tender_request_firm,
    answered_at  timestamptz not null,
    late         boolean not null,
    text         text not null check (length(text) between 1 and 8000),
    document     bigint,
    recorded_by  text not null,
    recorded_at  timestamptz not null
);
create index tender_request_answer_firm on tender_request_answer (request_firm);

-- Each rater's own marks, in turn; the latest of a rater counts for him.
create table tender_mark (
    id         bigint generated always as identity primary key,
    offer      bigint not null references tender_offer,
    criterion  bigint not null references tender_criterion,
    rater      text not null,
    rater_name text not null,
    mark       numeric(4, 2) not null check (mark between 0 and 20),
    comment    text check (length(comment) <= 2000),
    at         timestamptz not null
);
create index tender_mark_offer on tender_mark (offer, criterion, rater, id);
alter table tender_score add column settlement text not null default 'MEAN' check (settlement in ('MEAN', 'AGREED'));

create trigger tender_application_state_append_only before update or delete or truncate on tender_application_state
    for each statement execute function refuse_change();
create trigger tender_offer_state_append_only before update or delete or truncate on tender_offer_state
    for each statement execute function refuse_change();
create trigger tender_request_append_only before update or delete or truncate on tender_request
    for each statement execute function refuse_change();
create trigger tender_request_firm_append_only before update or delete or truncate on tender_request_firm
    for each statement execute function refuse_change();
create trigger tender_request_answer_append_only before update or delete or truncate on tender_request_answer
    for each statement execute function refuse_change();
create trigger tender_mark_append_only before update or delete or truncate on tender_mark
    for each statement execute function refuse_change();
