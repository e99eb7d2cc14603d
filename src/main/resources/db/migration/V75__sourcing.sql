-- Sourcing: what firms were told and said before a consultation; who got which information when.
create table sourcing (
    reference       text primary key check (reference ~ '^F-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office          text not null references office,
    -- need or consultation that it serves; its facts as they stood when the sourcing was opened
    file            text not null,
    subject         text not null check (length(subject) between 1 and 300),
    family          text,
    nature          text not null check (nature in ('WORKS', 'SUPPLIES', 'SERVICES')),
    service         text not null,
    purpose         text not null check (length(purpose) between 1 and 2000),
    message         text check (length(message) <= 4000),
    answers_due     date not null,
    status          text not null check (status in ('CONTACTING', 'EXCHANGES', 'CONCLUDING', 'FEW_EXPECTED', 'CLOSED', 'ABANDONED')),
    opened_by       text not null,
    opened_by_name  text not null,
    opened_at       timestamptz not null,
    sent_at         timestamptz,
    lots            text check (length(lots) <= 2000),
    duration        text check (length(duration) <= 2000),
    criteria        text check (length(criteria) <= 2000),
    interest        text check (length(interest) <= 2000),
    expected        int check (expected between 0 and 200),
    floor           int check (floor >= 0),
    floor_basis     text,
    few_reason      text,
    ended_at        timestamptz,
    end_reason      text,
    record          bigint,
    record_sha256   text check (record_sha256 ~ '^[0-9a-f]{64}$'),
    unique (office, reference),
    check ((record is null) = (record_sha256 is null)),
    check (status <> 'CLOSED' or (ended_at is not null and expected is not null)),
    check (status <> 'ABANDONED' or (ended_at is not null and length(end_reason) > 0))
);
create index sourcing_file on sourcing (office, file);
create index sourcing_list on sourcing (office, opened_at desc);

-- name, number and address as they stood when the firm was contacted
create table sourcing_contact (
    id          bigint generated always as identity primary key,
    reference   text not null references sourcing,
    office      text not null,
    firm        bigint not null,
    firm_name   text not null,
    siret       text not null,
    email       text not null,
    added_at    timestamptz not null,
    added_by    text not null,
    link        uuid unique,
    reminded_at timestamptz,
    unique (reference, firm),
    foreign key (office, firm) references firm (office, id)
);
create index sourcing_contact_firm on sourcing_contact (office, firm);

create table sourcing_question (
    id         bigint generated always as identity primary key,
    reference  text not null references sourcing,
    -- null where the office noted a question that no firm is to be named for
    contact    bigint references sourcing_contact,
    text       text not null check (length(text) between 1 and 4000),
    by_firm    boolean not null,
    asked_at   timestamptz not null
);
create index sourcing_question_file on sourcing_question (reference, id);

create table sourcing_meeting (
    id            bigint generated always as identity primary key,
    reference     text not null references sourcing,
    meets_at      timestamptz not null,
    place         text not null check (length(place) between 1 and 200),
    office_people text not null check (length(office_people) between 1 and 500),
    firm_people   text not null check (length(firm_people) between 1 and 500),
    planned_by    text not null,
    held          boolean not null,
    account       text check (length(account) between 1 and 4000),
    recorded_at   timestamptz,
    recorded_by   text,
    check (held = (account is not null)),
    check (not held or recorded_at >= meets_at)
);
create index sourcing_meeting_file on sourcing_meeting (reference, id);
create table sourcing_meeting_firm (
    meeting bigint not null references sourcing_meeting,
    contact bigint not null references sourcing_contact,
    primary key (meeting, contact)
);

-- What all firms contacted are told, in the same words: the first message, each answer, what a meeting brought out.
create table sourcing_information (
    id        bigint generated always as identity primary key,
    reference text not null references sourcing,
    kind      text not null check (kind in ('MESSAGE', 'ANSWER', 'MEETING')),
    text      text not null check (length(text) between 1 and 4000),
    question  bigint unique references sourcing_question,
    meeting   bigint unique references sourcing_meeting,
    given_by  text not null,
    given_at  timestamptz not null,
    check ((kind = 'ANSWER') = (question is not null)),
    check ((kind = 'MEETING') = (meeting is not null))
);
create unique index sourcing_one_message on sourcing_information (reference) where kind = 'MESSAGE';
create table sourcing_delivery (
    information bigint not null references sourcing_information,
    contact     bigint not null references sourcing_contact,
    mail        bigint not null unique,
    written_at  timestamptz not null,
    primary key (information, contact)
);

-- What a firm says of its interest and why it will not answer; the last line counts.
create table sourcing_answer (
    id        bigint generated always as identity primary key,
    reference text not null references sourcing,
    contact   bigint not null references sourcing_contact,
    interest  text not null check (interest in ('WILL_APPLY', 'UNDECIDED', 'WILL_NOT_APPLY')),
    comment   text check (length(comment) <= 2000),
    by_firm   boolean not null,
    noted_by  text not null,
    at        timestamptz not null
);
create index sourcing_answer_contact on sourcing_answer (contact, id);
create table sourcing_answer_cause (
    answer bigint not null references sourcing_answer,
    cause  text not null check (cause in ('PLANNING', 'CONTRACT_SIZE', 'REQUIREMENTS', 'PRICE_TERMS', 'DISTANCE', 'PAPERWORK', 'NO_TIME', 'OTHER')),
    primary key (answer, cause)
);

create trigger sourcing_question_append_only before update or delete or truncate on sourcing_question
    for each statement execute function refuse_change();
create trigger sourcing_information_append_only before update or delete or truncate on sourcing_information
    for each statement execute function refuse_change();
create trigger sourcing_delivery_append_only before update or delete or truncate on sourcing_delivery
    for each statement execute function refuse_change();
create trigger sourcing_answer_append_only before update or delete or truncate on sourcing_answer
    for each statement execute function refuse_change();
create trigger sourcing_answer_cause_append_only before update or delete or truncate on sourcing_answer_cause
    for each statement execute function refuse_change();

-- Structures that contracts may be reserved to (L2113-12 and L2113-13 CCP); append-only: the last line says what a firm is.
create table firm_structure (
    id          bigint generated always as identity primary key,
    office      text not null,
    firm        bigint not null,
    kind        text not null check (kind in ('SIAE', 'EA', 'ESAT', 'NONE')),
    since       date not null,
    source      text not null check (length(source) between 1 and 300),
    recorded_at timestamptz not null,
    recorded_by text not null,
    foreign key (office, firm) references firm (office, id)
);
create index firm_structure_firm on firm_structure (office, firm, id desc);
create trigger firm_structure_append_only before update or delete or truncate on firm_structure
    for each statement execute function refuse_change();

-- Families of purchases that an office is ready to reserve, dated.
create table reservable_purchase (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    family     text not null,
    kinds      text not null check (kinds ~ '^(SIAE|EA|ESAT)(,(SIAE|EA|ESAT))*$'),
    valid_from date not null,
    valid_to   date check (valid_to >= valid_from),
    note       text not null check (length(note) between 1 and 500),
    entered_by text not null,
    entered_at timestamptz not null
);
create unique index reservable_purchase_open on reservable_purchase (office, family) where valid_to is null;

-- What an office adds to the public page on how to answer its consultations; the last line shows.
create table answering_advice (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    advice     text not null check (length(advice) <= 4000),
    written_by text not null,
    written_at timestamptz not null
);
create index answering_advice_office on answering_advice (office, id desc);
create trigger answering_advice_append_only before update or delete or truncate on answering_advice
    for each statement execute function refuse_change();
