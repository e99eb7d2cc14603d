-- Inspection rounds: what is to be looked at, where and on which days; what was found. No personal data of tenants.
create table round_schedule (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    residence   bigint not null,
    -- null = the residence as a whole
    building    bigint,
    kind        text not null check (kind in ('EQUIPMENT_AND_SAFETY', 'CLEANLINESS')),
    -- 1 = Monday
    weekdays    text not null check (weekdays ~ '^[1-7](,[1-7]){0,6}$'),
    every_weeks int not null check (every_weeks between 1 and 12),
    on_days_off boolean not null,
    starts_on   date not null,
    -- last day; null = goes on
    ends_on     date,
    made_at     timestamptz not null,
    made_by     text not null,
    made_by_name text not null,
    unique (office, id),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, building) references building (office, id),
    check (ends_on >= starts_on - 1)
);
create index round_schedule_list on round_schedule (office, residence, kind);

-- Versions of the lists; office null = the standard list, for offices that have none of their own.
create table round_checklist (
    id         bigint generated always as identity primary key,
    office     text references office,
    kind       text not null check (kind in ('EQUIPMENT_AND_SAFETY', 'CLEANLINESS')),
    version    int not null check (version > 0),
    made_at    timestamptz not null,
    made_by    text not null,
    made_by_name text not null
);
create unique index round_checklist_version on round_checklist (coalesce(office, ''), kind, version);
create table round_checklist_item (
    checklist bigint not null references round_checklist,
    position  int not null check (position > 0),
    label     text not null check (length(label) between 1 and 200),
    equipment text not null check (equipment ~ '^[A-Z_]{2,40}$'),
    -- a fault there endangers somebody
    safety    boolean not null,
    primary key (checklist, position)
);
create trigger round_checklist_append_only before update or delete or truncate on round_checklist
    for each statement execute function refuse_change();
create trigger round_checklist_item_append_only before update or delete or truncate on round_checklist_item
    for each statement execute function refuse_change();

with standard as (
    insert into round_checklist (office, kind, version, made_at, made_by, made_by_name)
    values (null, 'EQUIPMENT_AND_SAFETY', 1, now(), 'palier', 'Palier'), (null, 'CLEANLINESS', 1, now(), 'palier', 'Palier')
    returning id, kind)
insert into round_checklist_item (checklist, position, label, equipment, safety)
select standard.id, item.position, item.label, item.equipment, item.safety
from standard join (values
    ('EQUIPMENT_AND_SAFETY', 1, 'Porte d''entrée : s''ouvre, se ferme, se verrouille', 'ENTRANCE_DOOR', false),
    ('EQUIPMENT_AND_SAFETY', 2, 'Interphone et contrôle d''accès', 'INTERCOM', false),
    ('EQUIPMENT_AND_SAFETY', 3, 'Éclairage du hall, des escaliers et des couloirs', 'COMMON_LIGHTING', false),
    ('EQUIPMENT_AND_SAFETY', 4, 'Éclairage de sécurité (blocs « sortie »)', 'FIRE_SAFETY', true),
    ('EQUIPMENT_AND_SAFETY', 5, 'Ascenseur : en marche, portes, bouton d''alarme', 'LIFT', true),
    ('EQUIPMENT_AND_SAFETY', 6, 'Issues et escaliers dégagés, portes coupe-feu fermées', 'FIRE_SAFETY', true),
    ('EQUIPMENT_AND_SAFETY', 7, 'Extincteurs, colonnes sèches et désenfumage en place', 'FIRE_SAFETY', true),
    ('EQUIPMENT_AND_SAFETY', 8, 'Gaines et locaux électriques fermés à clé', 'ELECTRICITY', true),
    ('EQUIPMENT_AND_SAFETY', 9, 'Local du chauffage : pas de fuite, pas d''odeur', 'HEATING_SYSTEM', true),
    ('EQUIPMENT_AND_SAFETY', 10, 'Parking : portail, éclairage, accès des pompiers libre', 'PARKING_GATE', true),
    ('EQUIPMENT_AND_SAFETY', 11, 'Toiture, façade et balcons : rien ne menace de tomber', 'FACADE', true),
    ('CLEANLINESS', 1, 'Hall et boîtes aux lettres', 'CLEANLINESS', false),
    ('CLEANLINESS', 2, 'Escaliers, paliers et couloirs', 'CLEANLINESS', false),
    ('CLEANLINESS', 3, 'Cabine d''ascenseur', 'CLEANLINESS', false),
    ('CLEANLINESS', 4, 'Vitres et portes', 'CLEANLINESS', false),
    ('CLEANLINESS', 5, 'Local à ordures et bacs', 'WASTE', false),
    ('CLEANLINESS', 6, 'Caves et sous-sols', 'CLEANLINESS', false),
    ('CLEANLINESS', 7, 'Encombrants dans les passages', 'WASTE', true),
    ('CLEANLINESS', 8, 'Abords, espaces verts et parking', 'GARDEN', false),
    ('CLEANLINESS', 9, 'Nuisibles', 'PESTS', false)
    ) as item (kind, position, label, equipment, safety) on item.kind = standard.kind;

create table inspection_round (
    reference    text primary key check (reference ~ '^T-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office       text not null references office,
    schedule     bigint not null,
    residence    bigint not null,
    building     bigint,
    kind         text not null check (kind in ('EQUIPMENT_AND_SAFETY', 'CLEANLINESS')),
    -- service that runs the residence on that day
    agency       text not null,
    day          date not null,
    -- first instant at which it is late
    due_at       timestamptz not null,
    checklist    bigint not null references round_checklist,
    status       text not null check (status in ('OPEN', 'MISSED', 'DONE', 'DONE_LATE')),
    opened_at    timestamptz not null,
    done_at      timestamptz,
    done_by      text,
    done_by_name text,
    -- why it is recorded late
    late_reason  text check (length(late_reason) between 10 and 2000),
    -- why it was missed, as the agency says
    missed_cause text check (missed_cause in ('STAFF_ABSENT', 'NO_ACCESS', 'OTHER_EMERGENCY', 'FORGOTTEN', 'OTHER')),
    missed_note  text check (length(missed_note) between 10 and 2000),
    explained_at timestamptz,
    explained_by text,
    explained_by_name text,
    unique (office, reference),
    -- a day is opened once, whatever node asks
    unique (schedule, day),
    foreign key (office, schedule) references round_schedule (office, id),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, building) references building (office, id),
    check ((done_at is not null) = (status in ('DONE', 'DONE_LATE'))),
    check (status <> 'DONE_LATE' or late_reason is not null),
    check ((explained_at is null) = (missed_cause is null))
);
create index inspection_round_day on inspection_round (office, day desc, residence);
create index inspection_round_open on inspection_round (office, agency, day) where status in ('OPEN', 'MISSED');

create table round_answer (
    office       text not null,
    reference    text not null,
    position     int not null,
    label        text not null,
    safety       boolean not null,
    state        text not null check (state in ('GOOD', 'FINDING', 'NOT_CHECKED')),
    note         text check (length(note) between 1 and 2000),
    danger       boolean not null,
    follow_up    text check (follow_up in ('ORDERED', 'KNOWN', 'NOTED')),
    intervention text,
    photo        bigint references document,
    primary key (reference, position),
    foreign key (office, reference) references inspection_round (office, reference),
    foreign key (office, intervention) references intervention (office, reference),
    check (state = 'GOOD' or note is not null),
    check ((state = 'FINDING') = (follow_up is not null)),
    check (follow_up is null or (follow_up = 'NOTED') = (intervention is null))
);
create index round_answer_intervention on round_answer (intervention) where intervention is not null;
create trigger round_answer_append_only before update or delete or truncate on round_answer
    for each statement execute function refuse_change();
