-- Interventions: what was ordered of whom; where each stands follows from its events.
create table intervention (
    reference       text primary key check (reference ~ '^I-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office          text not null references office,
    -- file that it serves (request, move-in, round); null = ordered by the office itself
    origin          text check (length(origin) between 1 and 60),
    -- number in the maintenance software that its orders are imported from
    code            text check (length(code) between 1 and 60),
    residence       bigint not null,
    building        bigint,
    dwelling        bigint,
    -- lease of the tenant to be let in by; personal data stay in occupant
    occupant        bigint,
    equipment       text check (equipment ~ '^[A-Z_]{2,40}$'),
    equipment_id    bigint,
    work_type       text not null check (work_type ~ '^[A-Z_]{2,40}$'),
    priority        text not null check (priority in ('EMERGENCY', 'URGENT', 'NORMAL')),
    performer       text not null check (performer in ('SUPPLIER', 'OWN_TEAM')),
    danger          boolean not null,
    -- words of a tenant: personal data, kept five years after the end (art. 2224 du code civil), class FILE
    description     text not null check (length(description) between 1 and 10000),
    preferred_times text check (length(preferred_times) <= 1000),
    status          text not null,
    ordered_at      timestamptz not null,
    ordered_by      text not null,
    -- who carries it out, and what was promised on the day of the order
    contract        text,
    firm            bigint,
    delay           int check (delay >= 0),
    delay_unit      text check (delay_unit in ('HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS')),
    delay_basis     text,
    -- why nobody was found; null = somebody was
    unassigned      text,
    firm_link       uuid,
    tenant_link     uuid,
    ended_at        timestamptz,
    unique (office, reference),
    unique (office, code),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, building) references building (office, id),
    foreign key (office, dwelling) references dwelling (office, id),
    foreign key (office, occupant) references occupant (office, id),
    foreign key (office, contract) references contract (office, reference),
    foreign key (office, firm) references firm (office, id),
    check ((delay is null) = (delay_unit is null))
);
create index intervention_list on intervention (office, ordered_at desc);
create index intervention_open on intervention (office, status) where ended_at is null;
create index intervention_origin on intervention (office, origin);
create index intervention_dwelling on intervention (dwelling, ordered_at desc) where dwelling is not null;
create index intervention_building on intervention (building, ordered_at desc);
create index intervention_residence on intervention (residence, ordered_at desc);
create index intervention_firm on intervention (office, firm, ordered_at desc);

-- What happened, when, and when it was entered; append-only. A corrected time is a further line, the old one stays.
create table intervention_event (
    id           bigint generated always as identity primary key,
    office       text not null,
    reference    text not null references intervention,
    kind         text not null,
    happened_at  timestamptz not null,
    entered_at   timestamptz not null,
    party        text not null check (party in ('OFFICE', 'SUPPLIER', 'OWN_TEAM', 'TENANT', 'SYSTEM')),
    -- account, or name of the firm
    actor        text not null,
    channel      text not null check (channel in ('PAGE', 'LINK', 'API', 'CSV', 'SYSTEM')),
    appointment_from  timestamptz,
    appointment_until timestamptz,
    -- words of a firm or of a tenant: personal data, class FILE
    note         text check (length(note) <= 4000),
    notice       text check (length(notice) <= 60),
    proof        bigint references document,
    -- key of the sender: the same key again is the same event
    key          text check (length(key) between 1 and 200),
    unique (office, reference, key),
    foreign key (office, reference) references intervention (office, reference),
    check ((appointment_from is null) = (appointment_until is null)),
    check (appointment_until >= appointment_from)
);
create index intervention_event_file on intervention_event (reference, id);
create index intervention_event_kind on intervention_event (office, kind, happened_at);
create trigger intervention_event_append_only before update or delete or truncate on intervention_event
    for each statement execute function refuse_change();

create table intervention_correction (
    id           bigint generated always as identity primary key,
    event        bigint not null references intervention_event,
    old_at       timestamptz not null,
    new_at       timestamptz not null,
    reason       text not null check (length(reason) between 10 and 2000),
    corrected_at timestamptz not null,
    corrected_by text not null,
    check (old_at <> new_at)
);
create index intervention_correction_event on intervention_correction (event, id);
create trigger intervention_correction_append_only before update or delete or truncate on intervention_correction
    for each statement execute function refuse_change();

-- Absences that were declared: what became of each; the declaration itself is the event.
create table intervention_absence (
    event         bigint primary key references intervention_event,
    office        text not null,
    reference     text not null,
    link          uuid,
    contest_until timestamptz not null,
    told_at       timestamptz,
    told_by       text,
    told_how      text check (told_how in ('EMAIL', 'PHONE', 'LETTER')),
    contested_at  timestamptz,
    -- words of a tenant: personal data, class FILE
    contest_text  text check (length(contest_text) between 1 and 4000),
    decision      text check (decision in ('UPHELD', 'OVERTURNED')),
    decided_at    timestamptz,
    decided_by    text,
    reason        text check (length(reason) between 10 and 2000),
    foreign key (office, reference) references intervention (office, reference),
    check ((told_at is null) = (told_how is null)),
    check ((contested_at is null) = (contest_text is null)),
    check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null)),
    check (decision is null or contested_at is not null)
);
create index intervention_absence_file on intervention_absence (reference);

-- Lines of the price list: ordered, and really done; each list replaces the one of its kind.
create table intervention_line (
    reference text not null references intervention,
    stage     text not null check (stage in ('ORDERED', 'DONE')),
    position  int not null check (position > 0),
    code      text not null check (length(code) between 1 and 40),
    label     text not null check (length(label) between 1 and 300),
    unit      text not null check (length(unit) between 1 and 30),
    price     numeric(12, 2) not null check (price >= 0),
    quantity  numeric(10, 2) not null check (quantity > 0),
    primary key (reference, stage, position)
);

create table intervention_quote (
    id         bigint generated always as identity primary key,
    office     text not null,
    reference  text not null references intervention,
    amount     numeric(12, 2) not null check (amount > 0),
    text       text not null check (length(text) between 1 and 4000),
    document   bigint references document,
    sent_at    timestamptz not null,
    status     text not null check (status in ('SENT', 'APPROVED', 'REFUSED')),
    decided_at timestamptz,
    decided_by text,
    reason     text check (length(reason) <= 2000),
    foreign key (office, reference) references intervention (office, reference),
    check ((status = 'SENT') = (decided_at is null))
);
create unique index intervention_quote_open on intervention_quote (reference) where status = 'SENT';
create index intervention_quote_file on intervention_quote (reference, id);
