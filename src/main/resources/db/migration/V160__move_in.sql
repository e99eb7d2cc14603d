-- Move-ins: what a new tenant was shown, told and given, and the reserves that were raised.
-- Lists as data; office null = the standard list, for offices that have none of their own.
create table move_in_topic (
    id       bigint generated always as identity primary key,
    office   text references office,
    kind     text not null check (kind in ('FORMALITY', 'CHARGE')),
    position int not null check (position > 0),
    label    text not null check (length(label) between 1 and 200),
    help     text not null check (length(help) between 1 and 1000)
);
create unique index move_in_topic_place on move_in_topic (coalesce(office, ''), kind, position);
insert into move_in_topic (office, kind, position, label, help) values
    (null, 'FORMALITY', 1, 'Assurance habitation', 'L''attestation est remise avant les clés, puis chaque année.'),
    (null, 'FORMALITY', 2, 'Aide au logement', 'La demande se fait à la CAF ou à la MSA dès l''entrée : l''aide ne remonte pas avant la demande.'),
    (null, 'FORMALITY', 3, 'Électricité et gaz', 'Le locataire ouvre ses contrats avec les numéros des compteurs relevés aujourd''hui.'),
    (null, 'FORMALITY', 4, 'Eau', 'Dire si l''eau est dans les charges ou si le locataire ouvre un contrat.'),
    (null, 'FORMALITY', 5, 'Changement d''adresse', 'Courrier, employeur, impôts, caisse d''allocations, école, carte grise.'),
    (null, 'FORMALITY', 6, 'Paiement du loyer', 'Dates, moyens de paiement, et qui appeler si un mois est difficile.'),
    (null, 'FORMALITY', 7, 'Joindre l''office', 'Numéro du centre de la relation locataire, 24 heures sur 24, agence, gardien.'),
    (null, 'CHARGE', 1, 'Provisions et régularisation', 'Les provisions sont payées chaque mois, le compte exact est fait une fois l''an.'),
    (null, 'CHARGE', 2, 'Eau et chauffage', 'Ce qui dépend de la consommation du logement, et comment elle est relevée.'),
    (null, 'CHARGE', 3, 'Ascenseur et parties communes', 'Entretien, électricité et nettoyage, répartis entre les logements.'),
    (null, 'CHARGE', 4, 'Ordures ménagères', 'La taxe ou redevance, refacturée au locataire.'),
    (null, 'CHARGE', 5, 'Entretien du logement', 'Ce qui revient au locataire et ce qui revient à l''office (réparations locatives).');

-- What a dwelling is looked at for beside the equipment that the register knows.
create table move_in_standard_item (
    id        bigint generated always as identity primary key,
    office    text references office,
    position  int not null check (position > 0),
    equipment text not null check (equipment ~ '^[A-Z_]{2,40}$'),
    label     text not null check (length(label) between 1 and 200)
);
create unique index move_in_standard_item_place on move_in_standard_item (coalesce(office, ''), position);
insert into move_in_standard_item (office, position, equipment, label) values
    (null, 1, 'LOCK', 'Porte d''entrée, serrure, clés'),
    (null, 2, 'TAP', 'Robinets, chasse d''eau'),
    (null, 3, 'SANITARY', 'Évier, lavabo, douche ou baignoire, WC'),
    (null, 4, 'HOT_WATER', 'Eau chaude'),
    (null, 5, 'RADIATOR', 'Radiateurs'),
    (null, 6, 'ELECTRICITY', 'Prises, interrupteurs, tableau électrique'),
    (null, 7, 'SMOKE_DETECTOR', 'Détecteur de fumée'),
    (null, 8, 'VENTILATION', 'Bouches d''aération'),
    (null, 9, 'WINDOW', 'Fenêtres'),
    (null, 10, 'SHUTTER', 'Volets'),
    (null, 11, 'INTERCOM', 'Interphone');

create table move_in (
    reference     text primary key check (reference ~ '^A-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office        text not null references office,
    residence     bigint not null,
    building      bigint not null,
    dwelling      bigint not null,
    -- the lease as the rent software gave it; personal data stay there
    occupant      bigint not null,
    entered_on    date not null,
    status        text not null check (status in ('OPENED', 'CHECKED', 'HANDED_OVER', 'CLOSED', 'CANCELLED')),
    opened_at     timestamptz not null,
    opened_by     text not null,
    opened_by_name text not null,
    checked_at    timestamptz,
    checked_by    text,
    checked_by_name text,
    -- hand-over of the service contract; name as typed (personal data, class FILE)
    handed_at     timestamptz,
    handed_by     text,
    handed_by_name text,
    handed_how    text check (handed_how in ('TYPED', 'PAPER')),
    signed_name   text check (length(signed_name) between 3 and 200),
    handed_document bigint references document,
    call_on       date,
    closed_at     timestamptz,
    cancel_reason text check (length(cancel_reason) between 10 and 2000),
    unique (office, reference),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, building) references building (office, id),
    foreign key (office, dwelling) references dwelling (office, id),
    foreign key (office, occupant) references occupant (office, id),
    check ((handed_at is null) = (handed_how is null)),
    check (status not in ('HANDED_OVER', 'CLOSED') or (checked_at is not null and handed_at is not null and call_on is not null)),
    check ((status = 'CANCELLED') = (cancel_reason is not null))
);
create unique index move_in_lease on move_in (office, occupant) where status <> 'CANCELLED';
create index move_in_dwelling on move_in (dwelling, entered_on desc);
create index move_in_list on move_in (office, opened_at desc);

create table move_in_item (
    office       text not null,
    reference    text not null,
    position     int not null,
    equipment    text not null check (equipment ~ '^[A-Z_]{2,40}$'),
    -- piece of the register; null = of the standard list
    equipment_id bigint,
    label        text not null check (length(label) between 1 and 200),
    state        text check (state in ('WORKS', 'RESERVE', 'MISSING')),
    note         text check (length(note) between 1 and 2000),
    danger       boolean not null default false,
    photo        bigint references document,
    raised_on    date,
    intervention text,
    closed_on    date,
    primary key (reference, position),
    foreign key (office, reference) references move_in (office, reference),
    foreign key (office, equipment_id) references equipment (office, id),
    foreign key (office, intervention) references intervention (office, reference),
    check ((state in ('RESERVE', 'MISSING')) = (raised_on is not null) or state is null),
    check (raised_on is null or note is not null),
    check (closed_on is null or intervention is not null)
);
create index move_in_item_intervention on move_in_item (intervention) where intervention is not null;

create table move_in_meter (
    id         bigint generated always as identity primary key,
    office     text not null,
    reference  text not null,
    kind       text not null check (kind in ('COLD_WATER', 'HOT_WATER', 'ELECTRICITY', 'ELECTRICITY_LOW', 'GAS', 'HEAT')),
    serial     text check (length(serial) between 1 and 60),
    reading    numeric(12, 3) not null check (reading >= 0),
    read_on    date not null,
    -- why a reading that looks wrong is right: another meter, a long vacancy
    explained  text check (length(explained) between 10 and 500),
    read_by_name text not null,
    foreign key (office, reference) references move_in (office, reference)
);
create unique index move_in_meter_once on move_in_meter (reference, kind);

create table move_in_told (
    office    text not null,
    reference text not null,
    topic     bigint not null references move_in_topic,
    told_at   timestamptz not null,
    told_by_name text not null,
    primary key (reference, topic),
    foreign key (office, reference) references move_in (office, reference)
);

create table move_in_call (
    id        bigint generated always as identity primary key,
    office    text not null,
    reference text not null,
    called_at timestamptz not null,
    called_by text not null,
    called_by_name text not null,
    outcome   text not null check (outcome in ('ALL_WELL', 'REQUEST', 'NOT_REACHED', 'LEFT')),
    -- words of a tenant: personal data, class FILE
    note      text check (length(note) between 1 and 4000),
    foreign key (office, reference) references move_in (office, reference)
);
create index move_in_call_file on move_in_call (reference, id);

-- Households that social advisers follow, and their notes: read by them alone, in no list, no archive, no journal, no variable of
-- the engine. Deleted with the follow-up (class FILE). No foreign key: the archive of a file follows keys, and must never find these.
create table household_follow_up (
    office    text not null references office,
    file      text not null,
    opened_at timestamptz not null,
    opened_by text not null,
    closed_at timestamptz,
    primary key (office, file)
);
create table household_note (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    file       text not null,
    text       text not null check (length(text) between 1 and 10000),
    at         timestamptz not null,
    written_by text not null,
    written_by_name text not null
);
create index household_note_file on household_note (office, file, id);
