-- The desk: calls, who is to be called, notes of the shift, common incidents, opening hours, on-call list.

-- Every call, with or without a case (name and number of the caller: class FILE).
create table desk_call (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    caller      text check (length(caller) between 1 and 200),
    phone       text check (length(phone) <= 30),
    occupant    bigint,
    dwelling    bigint,
    reference   text references complaint,
    note        text check (length(note) between 1 and 2000),
    at          timestamptz not null,
    taken_by    text not null,
    taken_by_name text not null,
    foreign key (office, occupant) references occupant (office, id),
    foreign key (office, dwelling) references dwelling (office, id)
);
create index desk_call_list on desk_call (office, at desc);
create index desk_call_file on desk_call (reference) where reference is not null;

-- Who has no address and must be told by telephone (name and number: class FILE).
create table call_back (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    reference  text not null references complaint,
    name       text,
    phone      text,
    text       text not null check (length(text) between 1 and 10000),
    asked_at   timestamptz not null,
    done_at    timestamptz,
    done_by    text,
    done_by_name text,
    outcome    text check (outcome in ('TOLD', 'VOICE_MAIL', 'UNREACHABLE')),
    check ((done_at is null) = (outcome is null))
);
create index call_back_open on call_back (office, asked_at) where done_at is null;
create index call_back_file on call_back (reference);

create table shift_note (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    text       text not null check (length(text) between 1 and 2000),
    at         timestamptz not null,
    written_by text not null,
    written_by_name text not null,
    settled_at timestamptz,
    settled_by_name text
);
create index shift_note_list on shift_note (office, at desc);

-- One cause, several tenants: one order, everybody informed.
create table common_incident (
    id             bigint generated always as identity primary key,
    office         text not null references office,
    residence      bigint not null,
    building       bigint,
    equipment_kind text not null,
    title          text not null check (length(title) between 1 and 200),
    -- the complaint for which the one order is placed
    lead           text not null references complaint,
    everybody      boolean not null,
    opened_at      timestamptz not null,
    opened_by_name text not null,
    ended_at       timestamptz,
    unique (office, id),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, building) references building (office, id)
);
create index common_incident_open on common_incident (office, residence) where ended_at is null;
alter table complaint add foreign key (office, incident) references common_incident (office, id);
create index complaint_incident on complaint (incident) where incident is not null;
create table common_incident_news (
    id        bigint generated always as identity primary key,
    incident  bigint not null references common_incident,
    kind      text not null check (kind in ('OPENED', 'PROGRESS', 'ENDED')),
    text      text not null check (length(text) between 1 and 2000),
    at        timestamptz not null,
    written_by_name text not null,
    mails     int not null,
    calls     int not null
);
create index common_incident_news_file on common_incident_news (incident, id);

-- Hours at which the desk has the whole office behind it; outside them an emergency goes to the on-call list.
create table opening_hours (
    office  text not null references office,
    weekday int not null check (weekday between 1 and 7),
    opens   time not null,
    closes  time not null,
    primary key (office, weekday),
    check (closes > opens)
);
-- Agents of the office: kept as long as the list needs them (contract of work).
create table on_call_person (
    id        bigint generated always as identity primary key,
    office    text not null references office,
    rank      int not null check (rank between 1 and 20),
    name      text not null check (length(name) between 1 and 100),
    email     text not null check (length(email) <= 254),
    phone     text not null check (length(phone) <= 30),
    first_day date not null,
    last_day  date not null,
    check (last_day >= first_day)
);
create index on_call_person_list on on_call_person (office, last_day, rank);
create table on_call_alert (
    id        bigint generated always as identity primary key,
    reference text not null references complaint,
    person    bigint,
    name      text not null,
    phone     text not null,
    link      uuid not null unique,
    told_at   timestamptz not null,
    taken_at  timestamptz,
    -- the round of alerts it belongs to: a reopened emergency begins a new one
    round     int not null
);
create index on_call_alert_file on on_call_alert (reference, id);
