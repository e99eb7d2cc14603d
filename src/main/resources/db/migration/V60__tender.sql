-- Consultations: what they start from, visas, lots, criteria, clauses, publicity, deposits, offers, decisions, letters.
create table tender (
    reference               text primary key check (reference ~ '^M-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office                  text not null references office,
    need                    text not null,
    service                 text not null,
    requester               text not null,
    subject                 text not null check (length(subject) between 1 and 300),
    nature                  text not null check (nature in ('WORKS', 'SUPPLIES', 'SERVICES')),
    estimate                numeric(14, 2) not null check (estimate > 0),
    need_amount             numeric(14, 2) not null check (need_amount > 0),
    family                  text,
    operation               text,
    duration_months         int not null check (duration_months between 1 and 1200),
    launch_date             date not null,
    procedure               text not null check (procedure in ('ADAPTED', 'ADAPTED_SUPERVISED', 'FORMAL')),
    formal_procedure        text check (formal_procedure in ('OPEN', 'RESTRICTED', 'NEGOTIATED')),
    committee               text not null check (committee in ('NONE', 'ETHICS_COMMITTEE', 'CAO')),
    minimum_days            int not null check (minimum_days between 0 and 365),
    basis                   text not null,
    status                  text not null,
    opened_at               timestamptz not null,
    price_form              text check (price_form in ('FIRM', 'UPDATABLE', 'REVISABLE')),
    raw_material_share      text check (raw_material_share in ('HIGH', 'LOW')),
    standard_goods          boolean,
    documents_all_on_profile boolean,
    single_lot_reason       text,
    prepared_by             text,
    announced_deadline      timestamptz,
    deadline_hour           time,
    legal_end               date,
    policy_end              date,
    deadline                timestamptz,
    opened_by               text,
    offers_opened_at        timestamptz,
    analysed_by             text,
    withdrawn_reason        text,
    check ((procedure = 'FORMAL') = (formal_procedure is not null))
);
create index tender_office on tender (office, status);
create unique index tender_need on tender (need) where status not in ('ABANDONED', 'DISCONTINUED', 'UNSUCCESSFUL');

create table tender_visa (
    id        bigint generated always as identity primary key,
    reference text not null references tender,
    kind      text not null check (kind in ('REQUESTER', 'FINANCE', 'SIGNATORY', 'DOCUMENTS')),
    granted   boolean not null,
    reason    text,
    person    text not null,
    person_name text not null,
    at        timestamptz not null,
    check (granted or length(reason) > 0)
);
create index tender_visa_file on tender_visa (reference, id);

create table tender_plan_step (
    reference    text not null references tender,
    position     int not null,
    step         text not null,
    working_days int not null check (working_days between 0 and 400),
    starts_on    date not null,
    ends_on      date not null check (ends_on >= starts_on),
    primary key (reference, position)
);

create table tender_lot (
    reference       text not null references tender,
    number          int not null check (number between 1 and 99),
    title           text not null check (length(title) between 1 and 200),
    estimate        numeric(14, 2) not null check (estimate > 0),
    -- set before launch: an offer is unacceptable against this amount and no other (L2152-3)
    budget          numeric(14, 2) check (budget > 0),
    budget_recorded_at timestamptz,
    budget_recorded_by text,
    status          text not null,
    reason          text,
    winner          bigint,
    awarded_amount  numeric(14, 2),
    decided_by      text,
    decided_at      timestamptz,
    standstill_days int,
    letters_sent_at timestamptz,
    earliest_signature date,
    signed_by       text,
    signed_at       timestamptz,
    notified_at     timestamptz,
    primary key (reference, number),
    check ((budget is null) = (budget_recorded_at is null))
);
create unique index tender_lot_title on tender_lot (reference, lower(title));

-- What the lot's firm will have to do: types of work with the delay it may take, places, lines to price.
create table tender_lot_work (
    reference  text not null,
    lot        int not null,
    work_type  text not null check (length(work_type) between 1 and 120),
    delay_days int not null check (delay_days between 1 and 365),
    primary key (reference, lot, work_type),
    foreign key (reference, lot) references tender_lot
);
create table tender_lot_residence (
    reference text not null,
    lot       int not null,
    residence text not null check (length(residence) between 1 and 120),
    primary key (reference, lot, residence),
    foreign key (reference, lot) references tender_lot
);
create table tender_lot_price_line (
    reference text not null,
    lot       int not null,
    code      text not null check (code ~ '^[0-9A-Za-z.-]{1,20}$'),
    label     text not null check (length(label) between 1 and 200),
    unit      text not null check (length(unit) between 1 and 20),
    quantity  numeric(12, 2) not null check (quantity > 0),
    primary key (reference, lot, code),
    foreign key (reference, lot) references tender_lot
);

create table tender_criterion (
    id        bigint generated always as identity primary key,
    reference text not null references tender,
    name      text not null check (length(name) between 1 and 120),
    kind      text not null check (kind in ('PRICE', 'TECHNICAL', 'ENVIRONMENT', 'SOCIAL', 'DELAY')),
    weight    int not null check (weight between 1 and 100)
);
create unique index tender_criterion_name on tender_criterion (reference, lower(name));

create table tender_clause (
    reference text not null references tender,
    clause    text not null,
    duty      text not null check (duty in ('MANDATORY', 'EXCEPTION_WITH_REASON', 'POLICY')),
    rule      text not null,
    basis     text not null,
    included  boolean,
    reason    text,
    primary key (reference, clause),
    check (duty <> 'MANDATORY' or included is distinct from false),
    check (included is distinct from false or length(reason) >= 10)
);

create table tender_publicity (
    reference    text not null references tender,
    channel      text not null check (channel in ('BUYER_PROFILE', 'OWN_WEBSITE', 'TRADE_PRESS', 'BOAMP', 'JOUE', 'LEGAL_JOURNAL', 'OTHER')),
    support      text not null check (length(support) between 1 and 120),
    required     boolean not null,
    sent_at      timestamptz,
    published_at timestamptz,
    proof        text,
    proof_url    text,
    document     bigint,
    recorded_by  text,
    recorded_at  timestamptz,
    primary key (reference, channel),
    check (published_at is null or (sent_at is not null and published_at >= sent_at and length(proof) > 0
        and (proof_url is not null or document is not null)))
);

create table tender_deadline_change (
    id        bigint generated always as identity primary key,
    reference text not null references tender,
    previous  timestamptz not null,
    next      timestamptz not null check (next > previous),
    reason    text not null check (length(reason) >= 10),
    person    text not null,
    at        timestamptz not null
);

-- The only thing that exists before the deadline: who deposited, when, with which receipt.
create table tender_deposit (
    id           bigint generated always as identity primary key,
    reference    text not null references tender,
    firm         bigint not null,
    firm_name    text not null check (length(firm_name) between 1 and 200),
    siret        text not null check (siret ~ '^[0-9]{14}$'),
    email        text not null check (email ~ '^[^@ ]+@[^@ ]+$'),
    deposited_at timestamptz not null,
    receipt      text not null check (length(receipt) between 1 and 60),
    recorded_by  text not null,
    recorded_at  timestamptz not null,
    state        text not null default 'SEALED' check (state in ('SEALED', 'OPENED', 'LATE', 'SUPERSEDED')),
    unique (reference, receipt)
);

create table tender_offer (
    id           bigint generated always as identity primary key,
    deposit      bigint not null references tender_deposit,
    reference    text not null,
    lot          int not null,
    amount       numeric(14, 2) not null check (amount > 0),
    opened_at    timestamptz not null,
    opened_by    text not null,
    defect       text not null default 'NONE' check (defect in ('NONE', 'IRREGULAR', 'UNACCEPTABLE', 'INAPPROPRIATE', 'ABNORMALLY_LOW', 'ABNORMALLY_LOW_UNJUSTIFIED', 'LATE')),
    defect_reason text,
    outcome      text check (outcome in ('ADMIT', 'REJECT', 'MAY_REGULARISE', 'MAY_NEGOTIATE', 'ASK_JUSTIFICATION')),
    outcome_rule text,
    outcome_basis text,
    total        numeric(7, 3),
    rank         int,
    unique (deposit, lot),
    foreign key (reference, lot) references tender_lot,
    check (defect = 'NONE' or length(defect_reason) >= 10)
);
create index tender_offer_lot on tender_offer (reference, lot);
alter table tender_lot add foreign key (winner) references tender_offer;

-- Sealed by construction: the database itself takes no amount before the deadline (R2132-9).
create function refuse_early_offer() returns trigger language plpgsql as $$
declare closing timestamptz;
begin
    select deadline into closing from tender where reference = new.reference;
    if closing is null or new.opened_at < closing then
        raise exception 'No offer of % may be opened before its deadline', new.reference;
    end if;
    return new;
end $$;
create trigger tender_offer_sealed before insert on tender_offer for each row execute function refuse_early_offer();

create table tender_score (
    offer     bigint not null references tender_offer,
    criterion bigint not null references tender_criterion,
    score     numeric(4, 2) not null check (score between 0 and 20),
    comment   text,
    rated_by  text not null,
    primary key (offer, criterion)
);

create table tender_committee_item (
    item       bigint primary key,
    reference  text not null references tender,
    body       text not null,
    question   text not null,
    proposed_at timestamptz not null,
    outcome    text,
    capacity   text,
    session    text,
    reason     text,
    decided_at timestamptz
);

create table tender_lot_decision (
    id        bigint generated always as identity primary key,
    reference text not null,
    lot       int not null,
    decision  text not null check (decision in ('AWARD', 'UNSUCCESSFUL', 'NO_FOLLOW_UP', 'RETURN')),
    offer     bigint references tender_offer,
    reason    text,
    person    text not null,
    person_name text not null,
    at        timestamptz not null,
    foreign key (reference, lot) references tender_lot
);

create table tender_letter (
    letter    bigint primary key,
    reference text not null references tender,
    lot       int,
    firm_name text not null,
    kind      text not null check (kind in ('AWARD', 'REJECTION', 'UNSUCCESSFUL', 'WITHDRAWAL', 'NOTIFICATION')),
    posted_at timestamptz not null,
    sent_at   timestamptz
);
create index tender_letter_file on tender_letter (reference, lot);

create table tender_feedback (
    reference text primary key references tender,
    score     int not null check (score between 1 and 5),
    fits_need boolean not null,
    comment   text,
    person    text not null,
    at        timestamptz not null
);

create trigger tender_visa_append_only before update or delete or truncate on tender_visa
    for each statement execute function refuse_change();
create trigger tender_deadline_change_append_only before update or delete or truncate on tender_deadline_change
    for each statement execute function refuse_change();
create trigger tender_lot_decision_append_only before update or delete or truncate on tender_lot_decision
    for each statement execute function refuse_change();
create trigger tender_feedback_append_only before update or delete or truncate on tender_feedback
    for each statement execute function refuse_change();
