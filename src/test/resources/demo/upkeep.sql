-- Eleven months of ended interventions of office 62 on the contracts of the demonstration, as facts alone: enough for grades, a rate that falls,
-- absences that stand, are contested and set aside. Fictitious; the caller has filled upkeep_asked (office, first_day) in the same transaction.
create temp table upkeep_order on commit drop as
with home as (
    select row_number() over (order by occupant.id) - 1 as slot, count(*) over () as homes, occupant.id as occupant, dwelling.id as dwelling,
        building.id as building, building.residence
    from upkeep_asked join occupant on occupant.office = upkeep_asked.office and occupant.left_on is null
    join dwelling on dwelling.id = occupant.dwelling join building on building.id = dwelling.building),
promise as (
    select contract.reference as contract, contract.firm, w.work_type, w.delay, w.unit, w.emergency_hours,
        row_number() over (order by contract.reference, w.work_type) - 1 as place, count(*) over () as promises
    from upkeep_asked join contract on contract.office = upkeep_asked.office join contract_work_type w on w.contract = contract.reference),
asked as (
    select n, office, first_day + since + case extract(isodow from first_day + since)::int when 6 then 2 when 7 then 1 else 0 end as day,
        n % 29 = 11 as emergency, n % 11 = 3 as no_access, n % 17 = 6 as no_show, n % 13 = 5 as redone, n % 31 = 9 as cancelled, n % 53 = 30 as rejected,
        n > 240 and n % 3 = 1 as slow
    from upkeep_asked cross join generate_series(0, 345) n
    -- the last thirty are more work of one trade in its last weeks, so that a fall can be told from chance
    cross join lateral (select case when n > 315 then 258 + 2 * (n - 316) else n end as since) s)
select asked.*, promise.contract, promise.firm, promise.work_type, promise.delay, promise.unit, promise.emergency_hours, home.occupant,
    home.dwelling, home.building, home.residence,
    (day + time '08:20' + n * 23 % 400 * interval '1 minute') at time zone 'Europe/Paris' as at,
    (day + case when slow and place % 2 = 0 then 10 else 1 + n % 3 end + time '09:00') as slot_day
from asked join promise on place = case when n > 315 then 4 else n % promises end join home on home.slot = n * 7 % homes;
alter table upkeep_order add reference text, add slot timestamptz, add visit timestamptz, add ended_at timestamptz;
update upkeep_order set slot = (slot_day + case extract(isodow from slot_day)::int when 6 then 2 when 7 then 1 else 0 end * interval '1 day')
    at time zone 'Europe/Paris';
update upkeep_order set visit = case when emergency then at + interval '2 hours' when no_access or no_show then slot + interval '7 days' else slot end;
update upkeep_order set ended_at = case when cancelled then slot - interval '1 hour' else visit + interval '26 hours' end,
    reference = 'I-' || office || '-' || extract(year from at at time zone 'Europe/Paris') || '-' || to_char(70000 + n, 'FM00000');
insert into intervention (reference, office, code, residence, building, dwelling, occupant, work_type, priority, performer, danger, description,
    status, ordered_at, ordered_by, contract, firm, delay, delay_unit, delay_basis, sent_at, ended_at)
select reference, office, 'HIST-' || n, residence, building, dwelling, occupant, work_type, case when emergency then 'EMERGENCY' else 'NORMAL' end,
    'SUPPLIER', emergency, 'Intervention passée fictive ' || n || '.', case when cancelled then 'CANCELLED' when rejected then 'REJECTED' else 'CLOSED' end, at,
    'rental-management-' || office, contract, firm, case when emergency then emergency_hours else delay end,
    case when emergency then 'HOURS' else unit end, 'Contrat ' || contract, at, ended_at
from upkeep_order;
insert into intervention_event (office, reference, kind, happened_at, entered_at, party, actor, channel, appointment_from, appointment_until, note,
    notice)
select o.office, o.reference, step.kind, step.at, step.at, step.party, case step.party when 'SUPPLIER' then 'Entreprise fictive' else 'Agence (fictive)' end,
    'CSV', step.slot, step.slot + interval '3 hours', step.note, step.notice
from upkeep_order o cross join lateral (values
    (1, 'ORDERED', o.at, 'OFFICE', null::timestamptz, null, null, true),
    (2, 'FIRST_CONTACT', o.at + case when n % 19 = 2 then interval '80 hours' else interval '3 hours' end, 'SUPPLIER', null, null, null, not emergency),
    (3, 'APPOINTMENT_ACCEPTED', least(o.at + interval '5 hours', o.slot - interval '2 hours'), 'SUPPLIER', o.slot, null, null, not emergency),
    (4, 'NO_ACCESS', o.slot + interval '20 minutes', 'SUPPLIER', null, 'Personne n''a ouvert (fictif).', 'AP-' || n, no_access and not emergency and not cancelled),
    (5, 'SUPPLIER_NO_SHOW', o.slot + interval '3 hours', 'OFFICE', o.slot, null, null, no_show and not no_access and not emergency and not cancelled),
    (6, 'APPOINTMENT_ACCEPTED', o.slot + interval '6 days', 'SUPPLIER', o.visit, null, null, (no_access or no_show) and not emergency and not cancelled),
    (7, 'VISIT', o.visit + interval '10 minutes', 'SUPPLIER', null, null, null, not cancelled),
    (8, 'WORK_DONE', o.visit + interval '70 minutes', 'SUPPLIER', null, null, null, not cancelled),
    (9, 'REFUSED', o.visit + interval '4 hours', 'OFFICE', null, 'À reprendre (fictif).', null, redone and not cancelled),
    (10, 'WORK_DONE', o.visit + interval '25 hours', 'SUPPLIER', null, null, null, redone and not cancelled),
    (11, 'ACCEPTED', o.ended_at, 'OFFICE', null, null, null, not cancelled and not rejected),
    (11, 'REJECTED', o.ended_at, 'OFFICE', null, 'Refusés, ne règlent rien (fictif).', null, rejected and not cancelled),
    (12, 'CANCELLED', o.ended_at, 'OFFICE', null, 'Plus besoin (fictif).', null, cancelled)) step (number, kind, at, party, slot, note, notice, happens)
where step.happens order by o.at, o.n, step.number;
insert into intervention_absence (event, office, reference, contest_until, told_at, told_how, contested_at, contest_text, decision, decided_at,
    decided_by, reason)
select e.id, o.office, o.reference, e.happened_at + interval '14 days', e.happened_at + interval '30 minutes', 'EMAIL',
    case when contested then e.happened_at + interval '2 days' end, case when contested then 'J''étais chez moi (fictif).' end,
    case when contested then case when n % 2 = 0 then 'OVERTURNED' else 'UPHELD' end end,
    case when contested then e.happened_at + interval '6 days' end, case when contested then 'rental-management-' || o.office end,
    case when contested then 'Décision fictive de l''agence.' end
from upkeep_order o join intervention_event e on e.reference = o.reference and e.kind = 'NO_ACCESS'
cross join lateral (select o.n % 4 < 2 as contested) c;
-- Some work of the office's own team, in common parts and homes of the same agencies.
insert into intervention (reference, office, code, residence, building, dwelling, occupant, work_type, priority, performer, danger, description,
    status, ordered_at, ordered_by, delay, delay_unit, delay_basis, sent_at, ended_at)
select 'I-' || office || '-' || extract(year from at at time zone 'Europe/Paris') || '-' || to_char(80000 + n, 'FM00000'), office, 'REGIE-' || n, residence,
    building, dwelling, occupant, case when n % 2 = 0 then 'PLUMBING' else 'JOINERY' end, 'NORMAL', 'OWN_TEAM', false,
    'Intervention passée fictive de la régie ' || n || '.', 'CLOSED', at, 'rental-management-' || office, 5, 'WORKING_DAYS',
    'Délai de l''équipe (fictif)', at, at + case when n % 9 = 0 then interval '16 days' else interval '2 days' end
from upkeep_order where n < 300 and n % 6 = 0;
insert into intervention_event (office, reference, kind, happened_at, entered_at, party, actor, channel)
select i.office, i.reference, step.kind, step.at, step.at, step.party, case step.party when 'OFFICE' then 'Agence (fictive)' else 'Équipe (fictive)' end, 'CSV'
from intervention i cross join lateral (values
    (1, 'ORDERED', i.ordered_at, 'OFFICE'),
    (2, 'VISIT', i.ended_at - interval '90 minutes', 'OWN_TEAM'),
    (3, 'WORK_DONE', i.ended_at - interval '30 minutes', 'OWN_TEAM'),
    (4, 'ACCEPTED', i.ended_at, 'OFFICE')) step (number, kind, at, party)
where i.office = (select office from upkeep_asked) and i.code like 'REGIE-%' order by i.ordered_at, i.reference, step.number;
