-- The service contract of an office, as data: versions with validity, themes, commitments of both sides. A version in force is never rewritten.
create table service_contract (
    id             bigint generated always as identity primary key,
    office         text not null references office,
    title          text not null check (length(title) between 1 and 200),
    introduction   text check (length(introduction) <= 2000),
    -- null while it is a draft; it applies until the next version begins
    valid_from     date,
    drafted_by     text not null,
    drafted_at     timestamptz not null,
    in_force_by    text,
    in_force_at    timestamptz,
    abandoned_at   timestamptz,
    unique (office, id),
    unique (office, valid_from),
    check ((valid_from is null) = (in_force_by is null) and (valid_from is null) = (in_force_at is null)),
    check (valid_from is null or abandoned_at is null)
);
create unique index service_contract_one_draft on service_contract (office) where valid_from is null and abandoned_at is null;

create table service_theme (
    contract bigint not null references service_contract,
    code     text not null check (code in ('RECEPTION_AND_FOLLOW_UP', 'CLEANLINESS', 'CHARGES', 'QUALITY_WORKS', 'RENOVATION',
                                           'LIVING_AT_HOME', 'AGEING_AT_HOME')),
    title    text not null check (length(title) between 1 and 200),
    primary key (contract, code)
);

create table service_commitment (
    id        bigint generated always as identity primary key,
    contract  bigint not null references service_contract,
    theme     text not null,
    side      text not null check (side in ('OFFICE', 'TENANT')),
    -- a sub-commitment names what it belongs to
    parent    bigint,
    position  int not null check (position between 1 and 99),
    text      text not null check (length(text) between 1 and 1000),
    -- what is measured, and within which delay; a measure without delay = the delay that the file itself carries
    measure   text check (measure in ('ACKNOWLEDGEMENT', 'ANSWER', 'INTERVENTION', 'EMERGENCY', 'APPOINTMENT')),
    delay     int check (delay between 0 and 400),
    unit      text check (unit in ('HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS')),
    -- one kind of work alone; null = all
    work_type text check (work_type ~ '^[A-Z_]{2,40}$'),
    unique (contract, id),
    foreign key (contract, theme) references service_theme (contract, code),
    foreign key (contract, parent) references service_commitment (contract, id) on delete cascade,
    check ((delay is null) = (unit is null)),
    check (delay is null or measure is not null),
    check (work_type is null or measure is not null),
    check (measure is null or side = 'OFFICE'),
    check (measure is distinct from 'APPOINTMENT' or delay is null)
);
create index service_commitment_contract on service_commitment (contract, theme, side, position, id);

create function keep_service_contract() returns trigger language plpgsql as $$
begin
    if exists (select 1 from service_contract c where c.id = coalesce(new.contract, old.contract) and c.valid_from is not null) then
        raise exception 'A service contract in force is never rewritten';
    end if;
    return coalesce(new, old);
end $$;
create trigger service_commitment_kept before insert or update or delete on service_commitment
    for each row execute function keep_service_contract();
create trigger service_theme_kept before insert or update or delete on service_theme
    for each row execute function keep_service_contract();
create function keep_service_contract_head() returns trigger language plpgsql as $$
begin
    if old.valid_from is not null then
        raise exception 'A service contract in force is never rewritten';
    end if;
    return coalesce(new, old);
end $$;
create trigger service_contract_kept before update or delete on service_contract
    for each row execute function keep_service_contract_head();

-- Force majeure, declared by the office for a period and a place, with its reason; ended early or withdrawn, never deleted.
create table force_majeure (
    id           bigint generated always as identity primary key,
    office       text not null references office,
    -- null = everywhere
    residence    bigint,
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    reason       text not null check (length(reason) between 10 and 1000),
    declared_by  text not null,
    declared_at  timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawal   text check (length(withdrawal) between 10 and 1000),
    foreign key (office, residence) references residence (office, id),
    check ((withdrawn_at is null) = (withdrawal is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index force_majeure_list on force_majeure (office, last_day desc);

-- A breach of the office's commitment and the gesture that answers it. Personal data of tenants (which dwelling, which lease, what the
-- tenant writes to contest): class FILE, five years after the end of the file (art. 2224 du code civil).
create table goodwill_gesture (
    reference        text primary key check (reference ~ '^G-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office           text not null references office,
    -- one fact never gives two gestures, whoever tells it
    fact             text not null check (length(fact) between 1 and 120),
    breach           text not null check (breach in ('ACKNOWLEDGEMENT_LATE', 'ANSWER_LATE', 'NO_ANSWER', 'INTERVENTION_LATE',
                                                     'EMERGENCY_LATE', 'APPOINTMENT_MISSED')),
    -- file that tells it, and the request at its root where there is one
    case_reference   text not null,
    root_reference   text not null,
    subject          text not null check (length(subject) between 1 and 300),
    residence        bigint not null,
    dwelling         bigint,
    occupant         bigint not null,
    agency           text not null,
    commitment       bigint not null references service_commitment,
    theme            text not null,
    fact_day         date not null,
    began_at         timestamptz not null,
    due_at           timestamptz,
    ended_at         timestamptz,
    days_late        int not null check (days_late >= 0),
    occurrence       int not null check (occurrence >= 1),
    -- first moment of an absence that stands; null = access was never missing
    no_access_at     timestamptz,
    found_at         timestamptz not null,
    status           text not null,
    repetition       int,
    gravity          text check (gravity in ('MINOR', 'SERIOUS')),
    cause            text check (cause in ('NO_ACCESS', 'FORCE_MAJEURE', 'TENANT_COMMITMENT')),
    gesture          text check (gesture in ('NONE', 'APOLOGY', 'AMOUNT')),
    amount           numeric(10, 2) not null default 0 check (amount >= 0),
    approval         text check (approval in ('AGENCY', 'DIRECTION')),
    rule             text,
    basis            text,
    assessed_at      timestamptz,
    decided_by       text,
    decided_by_name  text,
    decided_at       timestamptz,
    decision_reason  text check (length(decision_reason) <= 2000),
    letter           bigint,
    link             uuid unique,
    told_at          timestamptz,
    contest_until    date,
    contest          text check (length(contest) <= 4000),
    contested_at     timestamptz,
    contest_channel  text check (contest_channel in ('LINK', 'PHONE', 'PAPER', 'DESK')),
    contested_by     text,
    reviewed_by      text,
    reviewed_by_name text,
    reviewed_at      timestamptz,
    review_reason    text check (length(review_reason) <= 2000),
    first_amount     numeric(10, 2),
    answer_letter    bigint,
    ended_file_at    timestamptz,
    unique (office, reference),
    unique (office, fact),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, dwelling) references dwelling (office, id),
    foreign key (office, occupant) references occupant (office, id),
    check (gesture is distinct from 'AMOUNT' or amount > 0),
    check (gesture is not distinct from 'AMOUNT' or amount = 0),
    check ((contest is null) = (contested_at is null) and (contest is null) = (contest_channel is null))
);
create index goodwill_gesture_list on goodwill_gesture (office, found_at desc);
create index goodwill_gesture_repetition on goodwill_gesture (occupant, theme, fact_day);
create index goodwill_gesture_case on goodwill_gesture (office, root_reference);
create index goodwill_gesture_letter on goodwill_gesture (letter) where letter is not null;
create index goodwill_gesture_case_told on goodwill_gesture (office, case_reference);
create index goodwill_gesture_budget on goodwill_gesture (office, decided_at) where amount > 0;

-- Who handled the case that tells the fact: none of them approves the gesture. Accounts of staff.
create table gesture_handler (
    reference text not null references goodwill_gesture,
    account   text not null,
    primary key (reference, account)
);

-- A commitment of the tenant that was not kept and weighed on the fact: linked by a named person, with a reason; may be taken back.
create table gesture_tenant_breach (
    id           bigint generated always as identity primary key,
    reference    text not null references goodwill_gesture,
    commitment   bigint not null references service_commitment,
    reason       text not null check (length(reason) between 10 and 2000),
    linked_by    text not null,
    linked_name  text not null,
    linked_at    timestamptz not null,
    unlinked_by  text,
    unlinked_at  timestamptz,
    unlink_reason text check (length(unlink_reason) between 10 and 2000),
    check ((unlinked_at is null) = (unlink_reason is null) and (unlinked_at is null) = (unlinked_by is null))
);
create unique index gesture_tenant_breach_one on gesture_tenant_breach (reference) where unlinked_at is null;

-- Budget of a year; the last line counts.
create table gesture_budget (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    year       int not null check (year between 2020 and 2100),
    amount     numeric(12, 2) not null check (amount >= 0),
    note       text not null check (length(note) between 1 and 500),
    entered_by text not null,
    entered_at timestamptz not null
);
create index gesture_budget_year on gesture_budget (office, year, id desc);
create trigger gesture_budget_append_only before update or delete or truncate on gesture_budget
    for each statement execute function refuse_change();
-- each state is told once a year
create table gesture_budget_warning (
    office text not null references office,
    year   int not null,
    status text not null check (status in ('WARNING', 'EXCEEDED')),
    at     timestamptz not null,
    primary key (office, year, status)
);

-- Files of credits for the rent software: made once, given again as the same bytes. They hold numbers of leases: class FILE.
create table gesture_export (
    id       bigint generated always as identity primary key,
    office   text not null references office,
    number   int not null check (number > 0),
    made_at  timestamptz not null,
    made_by  text not null,
    credits  int not null check (credits > 0),
    total    numeric(12, 2) not null,
    content  bytea not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    unique (office, number),
    unique (office, id)
);
create trigger gesture_export_append_only before update or delete or truncate on gesture_export
    for each statement execute function refuse_change();
create table gesture_credit (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    reference  text not null unique references goodwill_gesture,
    lease      text not null,
    amount     numeric(10, 2) not null check (amount > 0),
    treatment  text not null check (treatment in ('NEXT_RENT', 'SET_OFF')),
    rule       text not null,
    basis      text not null,
    reason     text not null check (length(reason) between 1 and 300),
    at         timestamptz not null,
    export     bigint,
    foreign key (office, export) references gesture_export (office, id)
);
create index gesture_credit_waiting on gesture_credit (office, id) where export is null;
create index gesture_credit_export on gesture_credit (export);
