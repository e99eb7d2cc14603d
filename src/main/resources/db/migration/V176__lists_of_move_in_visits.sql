-- Lists of the visit change from a day on; a move-in keeps the list of the day on which it was opened. No personal data of tenants.
alter table move_in_topic
    add column starts_on    date not null default '2000-01-01',
    -- last day; null = goes on
    add column ends_on      date,
    add column made_by_name text not null default 'Palier',
    add column ended_by_name text,
    add check (ends_on >= starts_on - 1),
    add check ((ends_on is null) = (ended_by_name is null));
alter table move_in_topic alter column starts_on drop default, alter column made_by_name drop default;

alter table move_in_standard_item
    add column starts_on    date not null default '2000-01-01',
    add column ends_on      date,
    add column made_by_name text not null default 'Palier',
    add column ended_by_name text,
    add check (ends_on >= starts_on - 1),
    add check ((ends_on is null) = (ended_by_name is null));
alter table move_in_standard_item alter column starts_on drop default, alter column made_by_name drop default;
