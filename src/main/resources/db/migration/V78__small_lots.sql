-- A lot taken out of the procedure of the whole (rule of the 20 %, R2123-1 2°) is bought on its own path: a need of its own, tied to the whole.
alter table need add column whole text references need;
alter table need add column whole_lot int check (whole_lot between 1 and 99);
alter table need add constraint need_whole check ((whole is null) = (whole_lot is null));
create unique index need_part on need (whole, whole_lot) where whole is not null;

-- Lots are told apart by their titles in the consultation that they become.
update need_lot twin set title = left(title, 190) || ' (' || number || ')'
where exists (select 1 from need_lot first where first.need = twin.need and lower(first.title) = lower(twin.title) and first.number < twin.number);
create unique index need_lot_title on need_lot (need, lower(title));
