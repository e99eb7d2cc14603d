-- Complaints: requests and grievances of tenants, from the first call to the closure. Personal data of tenants (what they say of
-- themselves, descriptions, messages, photos): kept five years after the closure (art. 2224 du code civil), class FILE.
create table complaint (
    reference       text primary key check (reference ~ '^R-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office          text not null references office,
    kind            text not null check (kind in ('REQUEST', 'GRIEVANCE')),
    channel         text not null check (channel in ('TELEPHONE', 'PUBLIC_PAGE', 'API', 'COUNTER', 'MAIL')),
    category        text not null check (category ~ '^[A-Z_]{2,40}$'),
    cause           text not null check (cause in ('WEAR', 'MISUSE', 'DEFECT', 'CLAIM', 'UNKNOWN')),
    equipment_kind  text check (equipment_kind ~ '^[A-Z_]{2,40}$'),
    equipment       bigint,
    -- where: unknown until the desk has qualified what a stranger wrote
    residence       bigint,
    building        bigint,
    dwelling        bigint,
    occupant        bigint,
    -- what the person says of themself (class FILE)
    said_name       text check (length(said_name) between 1 and 200),
    said_email      text check (length(said_email) <= 254),
    said_phone      text check (length(said_phone) <= 30),
    said_lease      text check (length(said_lease) <= 40),
    said_place      text check (length(said_place) <= 300),
    description     text not null check (length(description) between 1 and 10000),
    danger          boolean not null,
    fragile         boolean not null,
    preferred_times text check (length(preferred_times) <= 500),
    happened_at     timestamptz not null,
    entered_at      timestamptz not null,
    entered_by      text not null,
    entered_by_name text not null,
    status          text not null check (status in ('RECEIVED', 'TO_QUALIFY', 'IN_PROGRESS', 'CLOSED')),
    -- what the tables said last; the decisions themselves are kept with the file
    priority        text check (priority in ('EMERGENCY', 'URGENT', 'NORMAL')),
    route           text check (route in ('SUPPLIER', 'OWN_TEAM', 'MEDIATOR', 'SOCIAL_ADVISER', 'ANSWER')),
    responsible     text check (responsible in ('LANDLORD', 'TENANT', 'MAINTENANCE_CONTRACT', 'BUILDER', 'CO_OWNERSHIP', 'INSURER')),
    follow_up       text check (follow_up in ('ORDER', 'TRANSFER', 'ANSWER', 'MEDIATE', 'SUPPORT', 'INCIDENT')),
    acknowledge_hours int check (acknowledge_hours >= 0),
    handling_days   int check (handling_days >= 0),
    handling_hours  int check (handling_hours >= 0),
    basis           text,
    incident        bigint,
    link            uuid,
    resolution      text check (resolution in ('SOLVED', 'PARTLY', 'UNSOLVED', 'WITHDRAWN')),
    close_reason    text check (length(close_reason) between 1 and 2000),
    closed_at       timestamptz,
    reopenings      int not null default 0,
    unique (office, reference),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, building) references building (office, id),
    foreign key (office, dwelling) references dwelling (office, id),
    foreign key (office, occupant) references occupant (office, id),
    foreign key (office, equipment) references equipment (office, id),
    check (happened_at <= entered_at),
    check (dwelling is null or building is not null),
    check (building is null or residence is not null),
    check (status <> 'CLOSED' or (closed_at is not null and resolution is not null and close_reason is not null))
);
create index complaint_list on complaint (office, entered_at desc);
create index complaint_open on complaint (office, entered_at) where status <> 'CLOSED';
create index complaint_dwelling on complaint (dwelling, entered_at desc) where dwelling is not null;
create index complaint_building on complaint (building, entered_at desc) where building is not null;
create index complaint_residence on complaint (residence, entered_at desc) where residence is not null;

-- The log from which every clock is read. When it happened may differ from when it was entered; a correction keeps the old time.
create table complaint_event (
    id         bigint generated always as identity primary key,
    reference  text not null references complaint,
    kind       text not null check (kind ~ '^[A-Z_]{2,40}$'),
    at         timestamptz not null,
    entered_at timestamptz not null,
    entered_by text not null,
    entered_by_name text not null
);
create index complaint_event_file on complaint_event (reference, at, id);
create table complaint_event_correction (
    id        bigint generated always as identity primary key,
    event     bigint not null references complaint_event,
    old_at    timestamptz not null,
    new_at    timestamptz not null,
    reason    text not null check (length(reason) between 1 and 500),
    corrected_by text not null,
    corrected_by_name text not null,
    corrected_at timestamptz not null
);
create index complaint_event_correction_event on complaint_event_correction (event);

-- Messages of both sides, and what the office noted for itself (class FILE).
create table complaint_message (
    id          bigint generated always as identity primary key,
    reference   text not null references complaint,
    sender      text not null check (sender in ('TENANT', 'OFFICE', 'NOTE')),
    text        text not null check (length(text) between 1 and 10000),
    -- the office waits for an answer before it can go on
    awaits      boolean not null default false,
    at          timestamptz not null,
    written_by  text not null,
    written_by_name text not null
);
create index complaint_message_file on complaint_message (reference, id);

-- Notes of social advisers: read by them alone, in no list, no archive, no journal. Deleted with the follow-up (class FILE).
create table social_note (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    -- no foreign key: the archive of a file follows keys, and must never find these
    file       text not null,
    text       text not null check (length(text) between 1 and 10000),
    at         timestamptz not null,
    written_by text not null,
    written_by_name text not null
);
create index social_note_file on social_note (office, file, id);

create table complaint_submission_key (
    office      text not null references office,
    account     text not null,
    key         text not null check (length(key) between 1 and 200),
    fingerprint text not null,
    answer      text not null,
    submitted_at timestamptz not null,
    primary key (office, account, key)
);
