-- Frozen extracts for the outside firm that works the opinions, and its answers. No personal data: comments are cleaned before.
create table evaluation_dossier (
    reference text primary key check (reference ~ '^D-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office    text not null references office,
    from_day  date not null,
    until_day date not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    opinions  int not null check (opinions >= 0),
    suppliers int not null check (suppliers >= 0),
    -- a person read the cleaned comments; before that nobody outside the office sees it
    read_again boolean not null,
    unique (office, reference),
    check (until_day >= from_day)
);
create index evaluation_dossier_period on evaluation_dossier (office, from_day, until_day, frozen_at desc);
create trigger evaluation_dossier_append_only before update or delete or truncate on evaluation_dossier
    for each statement execute function refuse_change();

create table evaluation_dossier_file (
    dossier    text not null references evaluation_dossier,
    position   int not null check (position > 0),
    name       text not null,
    media_type text not null,
    sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content    bytea not null,
    primary key (dossier, position),
    unique (dossier, name)
);
create trigger evaluation_dossier_file_append_only before update or delete or truncate on evaluation_dossier_file
    for each statement execute function refuse_change();

-- Firms and sheets that it speaks of: an answer about another one is refused.
create table evaluation_dossier_subject (
    dossier text not null references evaluation_dossier,
    office  text not null,
    firm    bigint not null,
    siret   text not null,
    sheet   text not null check (sheet in ('WORKS', 'MAINTENANCE', 'SUPPLIES', 'SERVICES', 'DESIGN')),
    primary key (dossier, siret, sheet),
    foreign key (office, firm) references firm (office, id)
);
create trigger evaluation_dossier_subject_append_only before update or delete or truncate on evaluation_dossier_subject
    for each statement execute function refuse_change();

-- What was sent back, as it came, taken or not.
create table evaluation_result_file (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    dossier     text references evaluation_dossier,
    named       text not null,
    file_name   text not null check (length(file_name) between 1 and 150),
    content     bytea not null,
    sha256      text not null,
    received_at timestamptz not null,
    received_by text not null,
    taken       int not null check (taken >= 0),
    refused     int not null check (refused >= 0),
    -- why nothing of it was taken; null = it was read
    refusal     text
);
create index evaluation_result_file_list on evaluation_result_file (office, id desc);
create trigger evaluation_result_file_append_only before update or delete or truncate on evaluation_result_file
    for each statement execute function refuse_change();

create table evaluation_result (
    id       bigint generated always as identity primary key,
    file     bigint not null references evaluation_result_file,
    office   text not null,
    dossier  text not null references evaluation_dossier,
    firm     bigint not null,
    sheet    text not null,
    score    numeric(5, 2) check (score between 0 and 100),
    summary  text not null check (length(summary) between 1 and 4000),
    strengths text check (length(strengths) <= 4000),
    progress  text check (length(progress) <= 4000),
    foreign key (office, firm) references firm (office, id)
);
create index evaluation_result_firm on evaluation_result (office, firm, sheet, id desc);
create trigger evaluation_result_append_only before update or delete or truncate on evaluation_result
    for each statement execute function refuse_change();
