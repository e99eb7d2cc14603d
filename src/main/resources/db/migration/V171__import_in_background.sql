-- A file of the maintenance software is kept as it was sent and worked off in the background: any node takes it, one at a time, and another
-- goes on where it stopped. Its content goes when it has been read.
update intervention_import set ended_at = at, problem = 'Import interrompu : envoyez le fichier de nouveau, rien ne sera pris deux fois.'
where ended_at is null;
alter table intervention_import
    -- account of the sender; null = before files were kept
    add column by_id      text,
    add column charset    text,
    -- lines of the file, all but the first
    add column total      int not null default 0 check (total >= 0),
    -- open orders whose procedure it started
    add column followed   int not null default 0,
    add column attempts   int not null default 0,
    -- node that works on it, and until when it may without a sign of life
    add column held_by    uuid,
    add column held_until timestamptz,
    add check ((held_by is null) = (held_until is null));
create index intervention_import_waits on intervention_import (id) where ended_at is null;

-- words of tenants may stand in it: class FILE, kept until the file has been read
create table intervention_import_part (
    import   bigint not null references intervention_import on delete cascade,
    position int not null check (position >= 0),
    content  bytea not null,
    primary key (import, position)
);
alter table intervention_import_part alter column content set storage external;

-- the line as it was sent, to be corrected and sent again; class FILE like the rest of the row
alter table intervention_import_refusal add column record text;
alter table intervention_import add column titles text;

-- Imported orders that were open and whose procedure has yet to start: what ends before leaves it again.
create table intervention_to_follow (
    reference text primary key references intervention,
    office    text not null,
    foreign key (office, reference) references intervention (office, reference)
);
create index intervention_to_follow_office on intervention_to_follow (office, reference);
