-- A consultation may follow another for some of its lots, while the others are awarded (R2124-3 6°, R2122-2 CCP): then two run for one need.
alter table tender add column part_of text references tender check (part_of <> reference);
comment on column tender.part_of is 'The consultation whose unsuccessful lots this one takes over while others are awarded; null for a whole one';
drop index tender_need;
create unique index tender_need on tender (need)
    where part_of is null and status not in ('ABANDONED', 'DISCONTINUED', 'UNSUCCESSFUL');

-- The lots that a following consultation takes over; a lot is followed once.
create table tender_link_lot (
    reference text not null references tender_link,
    previous  text not null,
    lot       int not null,
    primary key (reference, lot),
    unique (previous, lot),
    foreign key (previous, lot) references tender_lot
);
create trigger tender_link_lot_append_only before update or delete or truncate on tender_link_lot
    for each statement execute function refuse_change();
insert into tender_link_lot (reference, previous, lot)
select distinct on (link.previous, lot.number) link.reference, link.previous, lot.number from tender_link link
join tender_lot lot on lot.reference = link.previous
where link.kind <> 'RELAUNCH' order by link.previous, lot.number, link.at;
