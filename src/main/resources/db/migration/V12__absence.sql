-- Absences: who acts for whom, and the tasks that were moved for it.
-- Kept as long as the journal that refers to them; account ids only, no reason of the absence.
create table absence (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    account     text not null,
    substitute  text not null,
    first_day   date not null,
    last_day    date not null,
    declared_by text not null,
    declared_at timestamptz not null,
    ended_by    text,
    ended_at    timestamptz,
    check (account <> substitute),
    check (first_day <= last_day),
    check ((ended_by is null) = (ended_at is null))
);
create index absence_account on absence (account, first_day);
create index absence_substitute on absence (substitute, first_day);

-- One substitute a day, and none who is away that day: no chain, hence no circle.
create function refuse_overlapping_absence() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('absence ' || new.office));
    if exists (select from absence other
               where other.id is distinct from new.id and other.ended_at is null
                 and daterange(other.first_day, other.last_day, '[]') && daterange(new.first_day, new.last_day, '[]')
                 and (other.account in (new.account, new.substitute) or other.substitute = new.account)) then
        raise exception 'Absences overlap' using errcode = 'exclusion_violation';
    end if;
    return new;
end $$;
create trigger absence_overlap before insert on absence for each row execute function refuse_overlapping_absence();

create table absence_task (
    absence  bigint not null references absence,
    task     text not null,
    moved_at timestamptz not null,
    back_at  timestamptz,
    primary key (absence, task)
);

alter table journal add column on_behalf_of text;
alter table journal add column on_behalf_of_name text;
alter table journal add check ((on_behalf_of is null) = (on_behalf_of_name is null));
