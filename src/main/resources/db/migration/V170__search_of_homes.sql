-- Search while the telephone rings: what is searched is spelt once, not for each of 43 000 leases at each letter typed. Personal data
-- (name of a tenant): class FILE, as the column that it is made from.
alter table occupant add column searched text not null generated always as (searchable_name(name || ' ' || code)) stored;
alter table dwelling add column searched text not null generated always as (searchable_name(code)) stored;
alter table residence add column searched text not null
    generated always as (searchable_name(name || ' ' || street || ' ' || city)) stored;
