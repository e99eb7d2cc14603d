-- A year of an office as facts: interventions with their events, requests, surveys with answers, gestures. Always the same for the same size;
-- everything in it has ended, so that no procedure runs. The caller has filled year_asked (one row) in the same transaction.

create temp table year_home on commit drop as
select row_number() over (order by occupant.id) - 1 as slot, occupant.id as occupant, occupant.code as lease, occupant.email is null as on_phone,
    dwelling.id as dwelling, building.id as building, residence.id as residence, residence.agency
from year_asked
join occupant on occupant.office = year_asked.office and occupant.entered_on <= first_day and occupant.left_on is null
join dwelling on dwelling.id = occupant.dwelling
join building on building.id = dwelling.building
join residence on residence.id = building.residence;
create unique index on year_home (slot);
analyze year_home;

create temp table year_subject on commit drop as
select row_number() over () - 1 as slot, * from (values
    ('WATER_LEAK', 'Fuite d''eau', 'PIPE', 'PLUMBING', 'Plomberie', false),
    ('HEATING', 'Chauffage', 'HEATING_SYSTEM', 'HEATING', 'Chauffage et eau chaude', false),
    ('HOT_WATER', 'Eau chaude', 'HOT_WATER', 'HEATING', 'Chauffage et eau chaude', false),
    ('LIFT', 'Ascenseur', 'LIFT', 'LIFT', 'Ascenseurs', true),
    ('ELECTRICITY', 'Électricité', 'ELECTRICITY', 'ELECTRICITY', 'Électricité', false),
    ('LOCK', 'Porte ou serrure', 'LOCK', 'LOCKSMITH', 'Serrurerie et métallerie', false),
    ('INTERCOM', 'Interphone', 'INTERCOM', 'INTERCOM', 'Interphonie et courants faibles', false),
    ('COMMON_PARTS', 'Parties communes, éclairage', 'COMMON_LIGHTING', 'ELECTRICITY', 'Électricité', true),
    ('WINDOW', 'Fenêtre ou volet', 'WINDOW', 'JOINERY', 'Menuiserie et vitrerie', false),
    ('SANITARY', 'Robinet, évier, WC', 'TAP', 'PLUMBING', 'Plomberie', false),
    ('DAMP', 'Humidité ou ventilation', 'VENTILATION', 'VENTILATION', 'Ventilation', false),
    ('ROOF', 'Toiture, façade, gouttière', 'ROOF', 'ROOFING', 'Couverture et étanchéité', true)
) as subject (category, category_label, equipment, work_type, work_label, common);

-- one contract per trade, each with another of the office's firms
create temp table year_contract on commit drop as
with trade as (
    select work_type, min(work_label) as label, row_number() over (order by work_type) as number from year_subject group by work_type),
known as (
    select firm.*, row_number() over (order by id) as number, count(*) over () as all_firms
    from firm join year_asked on firm.office = year_asked.office)
select 'C-' || year_asked.office || '-' || extract(year from first_day) || '-'
        || to_char(coalesce((select last from reference_counter c where c.letter = 'C' and c.office = year_asked.office
            and c.year = extract(year from first_day)), 0) + trade.number, 'FM999990000') as reference,
    work_type, label, trade.number, known.id as firm, known.name as firm_name
from year_asked cross join trade join known on known.number = (trade.number - 1) % known.all_firms + 1;
insert into contract (reference, office, code, firm, title, starts_on, ends_on, approval_limit, penalty, recorded_at, recorded_by)
select reference, office, 'MARCHE-' || number, firm, 'Entretien, ' || label || ' (fictif)', first_day, first_day + 1460, 500,
    '25 euros par jour de retard', first_day, 'Démonstration'
from year_contract, year_asked;
insert into contract_work_type (contract, work_type, delay, unit, emergency_hours)
select reference, work_type, 5, 'WORKING_DAYS', 4 from year_contract;
insert into reference_counter (letter, office, year, last)
select 'C', office, extract(year from first_day), count(*) from year_contract, year_asked group by office, first_day
on conflict (letter, office, year) do update set last = reference_counter.last + excluded.last;

-- orders, on working days from Monday to Friday
create temp table year_order on commit drop as
with day as (
    select n, first_day + ((n - 1)::bigint * days / orders)::int as day, office, (select count(*) from year_home) as homes
    from year_asked, generate_series(1, orders) n),
ordered as (
    select n, office, homes,
        (day - greatest(extract(isodow from day)::int - 5, 0) + time '08:10' + n * 37 % 540 * interval '1 minute') as at
    from day),
facts as (
    select n, office, at, home.occupant, home.lease, home.on_phone, home.dwelling, home.building, home.residence, home.agency,
        subject.category, subject.category_label, subject.equipment, subject.work_type, subject.work_label, subject.common,
        n % 5 = 2 as own_team,
        case when n % 40 = 0 then 'EMERGENCY' when n % 10 = 3 then 'URGENT' else 'NORMAL' end as priority,
        n % 9 = 4 and not subject.common and n % 40 <> 0 as no_access,
        n % 97 = 5 and n % 9 <> 4 and n % 40 <> 0 as no_show,
        n % 60 = 7 and n % 9 <> 4 and n % 97 <> 5 as cancelled,
        at::date + 2 + n % 4 as wished
    from ordered
    join year_home home on home.slot = n * 7919::bigint % homes
    join year_subject subject on subject.slot = (n * 7 + n / 12) % 12),
slots as (
    select *, wished + (case extract(isodow from wished)::int when 6 then 2 when 7 then 1 else 0 end)
            + case when n % 2 = 0 then time '09:00' else time '14:00' end as slot
    from facts)
select n, office, at at time zone 'Europe/Paris' as at, occupant, lease, on_phone, dwelling, building, residence, agency, category,
    category_label, equipment, work_type, work_label, common, own_team, priority, no_access, no_show, cancelled,
    slot at time zone 'Europe/Paris' as slot,
    case when priority = 'EMERGENCY' then (at + interval '3 hours') at time zone 'Europe/Paris'
        when no_access or no_show then (slot + interval '7 days') at time zone 'Europe/Paris'
        else slot at time zone 'Europe/Paris' end as visit
from slots;
alter table year_order add reference text, add ended_at timestamptz, add firm bigint;
update year_order set
    ended_at = case when cancelled then slot - interval '1 hour' else visit + interval '3 days' end,
    firm = (select firm from year_contract c where c.work_type = year_order.work_type and not own_team),
    reference = numbered.reference
from (
    select n, 'I-' || o.office || '-' || o.year || '-' || to_char(coalesce(last, 0)
            + row_number() over (partition by o.year order by at, n), 'FM999990000') 
    from (select n, office, at, extract(year from at at time zone 'Europe/Paris')::int as year from year_order) o
    left join reference_counter c on c.office = o.office and c.year = o.year and c.letter = 'I') numbered (n, reference)
where numbered.n = year_order.n;
create unique index on year_order (n);

-- requests: five in six lead to an order, of which every second comes from a request; the sixth is answered
create temp table year_request on commit drop as
select k, k % 6 <> 0 as repair, o.n, o.office, o.at - interval '40 minutes' as at, o.occupant, o.on_phone, o.residence, o.building,
    case when k % 6 <> 0 and o.common then null else o.dwelling end as dwelling,
    case when k % 6 <> 0 then o.category else (array['RENT_AND_CHARGES', 'RECEPTION', 'NEIGHBOUR', 'OTHER'])[k / 6 % 4 + 1] end as category,
    case when k % 6 <> 0 then o.category_label
        else (array['Loyer et charges', 'Accueil ou suivi d''une demande', 'Trouble de voisinage', 'Autre sujet'])[k / 6 % 4 + 1] end
        as category_label,
    case when k % 6 <> 0 then o.equipment end as equipment, o.firm, o.own_team, o.priority, k % 6 <> 0 and o.cancelled as withdrawn, o.at as ordered_at,
    case when k % 6 <> 0 then o.ended_at else o.at + interval '4 days' end as done_at,
    (array['TELEPHONE', 'TELEPHONE', 'PUBLIC_PAGE', 'TELEPHONE', 'COUNTER', 'TELEPHONE', 'MAIL'])[k % 7 + 1] as channel
from year_asked, generate_series(1, requests) k
join year_order o on o.n = case when k % 6 <> 0 then 2 * (k - k / 6) else 2 * (k - k / 6) - 1 end;
alter table year_request add reference text;
update year_request set reference = numbered.reference from (
    select k, 'R-' || r.office || '-' || r.year || '-' || to_char(coalesce(last, 0)
            + row_number() over (partition by r.year order by at, k), 'FM999990000') 
    from (select k, office, at, extract(year from at at time zone 'Europe/Paris')::int as year from year_request) r
    left join reference_counter c on c.office = r.office and c.year = r.year and c.letter = 'R') numbered(k, reference)
where numbered.k = year_request.k;
create index on year_request (n) where repair;
analyze year_order;
analyze year_request;

insert into complaint (reference, office, kind, channel, category, cause, equipment_kind, residence, building, dwelling, occupant,
    description, danger, fragile, happened_at, entered_at, entered_by, entered_by_name, status, priority, route, responsible, follow_up,
    acknowledge_hours, handling_days, handling_hours, basis, resolution, close_reason, closed_at)
select reference, office, case when k % 9 = 0 then 'GRIEVANCE' else 'REQUEST' end, channel, category, case when repair then 'WEAR' else 'UNKNOWN' end,
    equipment, residence, building, dwelling, occupant, 'Demande fictive ' || k || ' : ' || lower(category_label) || '.',
    priority = 'EMERGENCY' and repair, k % 23 = 0, at, at, 'complaint-desk-' || office, 'Plateforme (fictive)', 'CLOSED',
    case when repair then priority else 'NORMAL' end, case when not repair then 'ANSWER' when own_team then 'OWN_TEAM' else 'SUPPLIER' end,
    case when repair then 'LANDLORD' end, case when repair then 'ORDER' else 'ANSWER' end, 48, 10, 0, 'Année de démonstration',
    case when withdrawn then 'WITHDRAWN' when k % 15 = 0 then 'PARTLY' when k % 40 = 1 then 'UNSOLVED' else 'SOLVED' end,
    'Clôture fictive de l''année de démonstration.', done_at + interval '10 minutes'
from year_request order by at, k;
insert into complaint_event (reference, kind, at, entered_at, entered_by, entered_by_name)
select r.reference, step.kind, step.at, step.at, 'complaint-desk-' || office, 'Plateforme (fictive)'
from year_request r cross join lateral (values
    (1, 'RECEIVED', r.at, true),
    (2, 'ACKNOWLEDGED', r.at + interval '2 minutes', true),
    (3, 'TRIAGED', r.at + interval '5 minutes', true),
    (4, 'ORDERED', r.ordered_at, repair),
    (5, case when withdrawn then 'INTERVENTION_CANCELLED' else 'INTERVENTION_DONE' end, r.done_at, repair),
    (6, 'ANSWERED', r.done_at, not repair),
    (7, 'CLOSED', r.done_at + interval '10 minutes', true)) step (number, kind, at, happens)
where step.happens order by r.at, r.k, step.number;
insert into desk_call (office, occupant, dwelling, reference, note, at, taken_by, taken_by_name)
select office, occupant, dwelling, reference, 'Appel fictif', at, 'complaint-desk-' || office, 'Plateforme (fictive)'
from year_request where channel = 'TELEPHONE' order by at, k;

insert into intervention (reference, office, origin, code, residence, building, dwelling, occupant, equipment, work_type, priority, performer,
    danger, description, status, ordered_at, ordered_by, contract, firm, delay, delay_unit, delay_basis, sent_at, ended_at)
select o.reference, o.office, r.reference, 'BT-' || to_char(o.n, 'FM0000000'), o.residence, o.building,
    case when o.common then null else o.dwelling end, case when o.common then null else o.occupant end, o.equipment, o.work_type, o.priority,
    case when o.own_team then 'OWN_TEAM' else 'SUPPLIER' end, o.priority = 'EMERGENCY', 'Intervention fictive ' || o.n || '.',
    case when o.cancelled then 'CANCELLED' else 'CLOSED' end, o.at, 'rental-management-' || o.office,
    case when o.own_team then null else c.reference end, case when o.own_team then null else c.firm end,
    case when o.priority = 'EMERGENCY' then 4 else 5 end, case when o.priority = 'EMERGENCY' then 'HOURS' else 'WORKING_DAYS' end,
    'Année de démonstration', o.at, o.ended_at
from year_order o left join year_request r on r.repair and r.n = o.n join year_contract c on c.work_type = o.work_type
order by o.at, o.n;
insert into intervention_event (office, reference, kind, happened_at, entered_at, party, actor, channel, appointment_from, appointment_until,
    note, notice)
select o.office, o.reference, step.kind, step.at, step.at + case when step.party is null then interval '25 minutes' else interval '0' end,
    coalesce(step.party, case when own_team then 'OWN_TEAM' else 'SUPPLIER' end),
    case when step.party is not null then 'rental-management-' || o.office when own_team then 'field-teams-' || o.office else c.firm_name end,
    'CSV', step.slot, step.slot + interval '3 hours', step.note, step.notice
from year_order o join year_contract c on c.work_type = o.work_type cross join lateral (values
    (1, 'ORDERED', o.at, 'OFFICE', null::timestamptz, null, null, true),
    (2, 'FIRST_CONTACT', o.at + interval '2 hours', null, null, null, null, priority <> 'EMERGENCY'),
    (3, 'APPOINTMENT_ACCEPTED', o.at + interval '20 hours', null, o.slot, null, null, priority <> 'EMERGENCY'),
    (4, 'NO_ACCESS', o.slot + interval '20 minutes', null, null, 'Personne n''a ouvert (fictif).', 'AP-' || o.n, no_access),
    (5, 'SUPPLIER_NO_SHOW', o.slot + interval '3 hours', 'OFFICE', null, null, null, no_show),
    (6, 'APPOINTMENT_ACCEPTED', o.slot + interval '1 day', null, o.visit, null, null, no_access or no_show),
    (7, 'VISIT', o.visit + interval '15 minutes', null, null, null, null, not cancelled),
    (8, 'WORK_DONE', o.visit + interval '75 minutes', null, null, null, null, not cancelled),
    (9, 'ACCEPTED', o.ended_at, 'OFFICE', null, null, null, not cancelled),
    (10, 'CANCELLED', o.ended_at, 'OFFICE', null, 'Plus besoin (fictif).', null, cancelled))
    step (number, kind, at, party, slot, note, notice, happens)
where step.happens order by o.at, o.n, step.number;
analyze intervention_event;
-- one absence in ten is contested, every second time rightly
insert into intervention_absence (event, office, reference, contest_until, told_at, told_how, contested_at, contest_text, decision,
    decided_at, decided_by, reason)
select e.id, o.office, o.reference, e.happened_at + interval '14 days', e.happened_at + interval '30 minutes',
    case when o.on_phone then 'PHONE' else 'EMAIL' end,
    case when contested then e.happened_at + interval '2 days' end, case when contested then 'J''étais chez moi (fictif).' end,
    case when contested then case when o.n / 9 % 20 = 0 then 'OVERTURNED' else 'UPHELD' end end,
    case when contested then e.happened_at + interval '6 days' end, case when contested then 'rental-management-' || o.office end,
    case when contested then 'Décision fictive de l''agence.' end
from year_order o join intervention_event e on e.reference = o.reference and e.kind = 'NO_ACCESS'
cross join lateral (select o.n / 9 % 10 = 0 as contested) c
where o.no_access;

-- one survey per request that was not withdrawn and per order that no request asked for
create temp table year_survey on commit drop as
with closed as (
    select r.office, r.reference as case_reference, 'COMPLAINT' as case_kind, category_label as category, category_label as subject,
        case when repair then firm end as firm,
        residence, dwelling, occupant, on_phone, done_at + interval '10 minutes' as at
    from year_request r where not withdrawn
    union all
    select o.office, o.reference, 'INTERVENTION', work_label, work_label, o.firm,
        residence, case when common then null else dwelling end, occupant, on_phone, ended_at
    from year_order o
    where not cancelled and not exists (select 1 from year_request r where r.repair and r.n = o.n)),
ranked as (
    select *, row_number() over (order by at, case_reference) as r,
        row_number() over (partition by extract(year from at at time zone 'Europe/Paris') order by at, case_reference) as number,
        row_number() over (partition by occupant order by at, case_reference) as turn
    from closed),
named as (
    select ranked.*, 'S-' || ranked.office || '-' || extract(year from at at time zone 'Europe/Paris') || '-'
        || to_char(coalesce(last, 0) + number, 'FM999990000') as reference
    from ranked left join reference_counter c on c.office = ranked.office and c.letter = 'S'
        and c.year = extract(year from at at time zone 'Europe/Paris')),
led as (
    select *, lag(reference) over (partition by occupant order by turn) as before, lag(at) over (partition by occupant order by turn) as before_at
    from named)
select *, case when turn % 2 = 0 and at < before_at + interval '2 days' then 'GROUPED'
    when r % 10 < 3 then 'ANSWERED' when on_phone and r % 5 = 4 then 'UNDELIVERABLE' else 'EXPIRED' end as status
from led;
create unique index on year_survey (r);
analyze year_survey;
insert into survey (reference, office, case_reference, closing, case_kind, category, subject, firm, residence, dwelling, common_part, occupant,
    closed_at, opened_at, status, send_at, grouped_into, anonymous, channel, sent_at, reminded_at, expires_at, answered_on, ended_at, end_reason)
select reference, office, case_reference, 1, case_kind, category, subject, firm, residence, dwelling, dwelling is null, occupant, at, at, status,
    mailed, case when status = 'GROUPED' then before end, case when status <> 'GROUPED' then r % 3 = 0 end,
    case when status <> 'GROUPED' then case when on_phone then 'TELEPHONE' else 'EMAIL' end end,
    case when status <> 'GROUPED' then mailed end, case when status = 'EXPIRED' and not on_phone then mailed + interval '7 days' end,
    case when status <> 'GROUPED' then mailed + interval '21 days' end,
    case when status = 'ANSWERED' then ((mailed + interval '3 days') at time zone 'Europe/Paris')::date end,
    case status when 'ANSWERED' then date_trunc('day', mailed + interval '3 days') when 'EXPIRED' then mailed + interval '21 days'
        when 'UNDELIVERABLE' then mailed + interval '9 days' end,
    case when status = 'UNDELIVERABLE' then 'Personne n''a répondu aux appels.' end
from year_survey cross join lateral (select year_survey.at + interval '2 days') sent (mailed) order by r;
insert into survey_call (survey, at, account, name, outcome)
select reference, at + interval '5 days', 'complaint-desk-' || office, 'Plateforme (fictive)',
    case when status = 'ANSWERED' then 'ANSWERED' else 'NO_ANSWER' end
from year_survey where on_phone and status <> 'GROUPED' order by r;
insert into survey_answer (office, survey, month, case_kind, category, firm, residence, common_part, resolved, score, comment, given_by)
select office, case when r % 3 <> 0 then reference end, date_trunc('month', (at + interval '5 days') at time zone 'Europe/Paris')::date, case_kind,
    category, firm, residence, dwelling is null, case when r % 100 < 80 then 'YES' when r % 100 < 92 then 'PARTLY' else 'NO' end,
    5 - (r / 10 % 4), case when r % 50 = 1 then 'Commentaire fictif ' || r || '.' end,
    case when on_phone then 'TELEPHONE' else 'LINK' end
from year_survey where status = 'ANSWERED' order by r;

-- gestures for missed appointments and for some delays
insert into service_contract (office, title, drafted_by, drafted_at)
select office, 'Contrat de service (fictif)', 'Démonstration', first_day from year_asked;
create temp table year_promise on commit drop as
select max(id) as contract, null::bigint as missed, null::bigint as late from service_contract join year_asked using (office);
insert into service_theme (contract, code, title)
select contract, 'RECEPTION_AND_FOLLOW_UP', 'Accueil et suivi' from year_promise;
insert into service_commitment (contract, theme, side, position, text, measure)
select contract, 'RECEPTION_AND_FOLLOW_UP', 'OFFICE', 1, 'Les rendez-vous sont tenus.', 'APPOINTMENT' from year_promise
union all
select contract, 'RECEPTION_AND_FOLLOW_UP', 'OFFICE', 2, 'Nous intervenons dans le délai promis.', 'INTERVENTION' from year_promise;
update year_promise set
    missed = (select id from service_commitment c where c.contract = year_promise.contract and measure = 'APPOINTMENT'),
    late = (select id from service_commitment c where c.contract = year_promise.contract and measure = 'INTERVENTION');
update service_contract set valid_from = first_day, in_force_by = 'Démonstration', in_force_at = first_day
from year_asked, year_promise where id = contract;
create temp table year_gesture on commit drop as
with breach as (
    select o.*, case when no_show then slot else at end as began, case when no_show then slot + interval '3 hours' else ended_at end as found,
        row_number() over (partition by extract(year from ended_at at time zone 'Europe/Paris') order by ended_at, n) as number
    from year_order o where not cancelled and not common and (no_show or n % 31 = 6))
select breach.*, 'G-' || breach.office || '-' || extract(year from ended_at at time zone 'Europe/Paris') || '-'
    || to_char(coalesce(last, 0) + number, 'FM999990000') as gesture
from breach left join reference_counter c on c.office = breach.office and c.letter = 'G'
    and c.year = extract(year from ended_at at time zone 'Europe/Paris');
insert into goodwill_gesture (reference, office, fact, breach, case_reference, root_reference, subject, residence, dwelling, occupant, agency,
    commitment, theme, fact_day, began_at, due_at, ended_at, days_late, occurrence, found_at, status, repetition, gravity, gesture, amount,
    approval, rule, basis, assessed_at, decided_by, decided_by_name, decided_at, told_at, ended_file_at)
select gesture, g.office, g.reference || case when no_show then ' APPOINTMENT' else ' INTERVENTION' end,
    case when no_show then 'APPOINTMENT_MISSED' else 'INTERVENTION_LATE' end, g.reference, coalesce(r.reference, g.reference), g.work_label,
    g.residence, g.dwelling, g.occupant, g.agency, case when no_show then missed else late end, 'RECEPTION_AND_FOLLOW_UP',
    (began at time zone 'Europe/Paris')::date, began, case when no_show then null else visit end, ended_at, case when no_show then 0 else 3 end, 1,
    found, 'CREDITED', 0, 'MINOR', 'AMOUNT', case when no_show then 15 else 10 end, 'AGENCY', 'goodwill-gesture', 'Année de démonstration', found,
    'rental-management-' || g.office, 'Agence (fictive)', ended_at, ended_at, ended_at
from year_gesture g cross join year_promise left join year_request r on r.repair and r.n = g.n order by ended_at, g.n;
insert into gesture_credit (office, reference, lease, amount, treatment, rule, basis, reason, at)
select office, gesture, lease, case when no_show then 15 else 10 end, 'NEXT_RENT', 'goodwill-gesture', 'Année de démonstration',
    'Geste commercial (fictif)', ended_at
from year_gesture order by ended_at, n;
insert into gesture_budget (office, year, amount, note, entered_by, entered_at)
select office, year, 60000, 'Budget fictif', 'Démonstration', first_day
from year_asked, generate_series(extract(year from first_day)::int, extract(year from first_day)::int + 1) year;

-- the next references follow on
insert into reference_counter (letter, office, year, last)
select left(reference, 1), office, year::int, count(*) from (
    select reference, office, split_part(reference, '-', 3) as year from year_order
    union all select reference, office, split_part(reference, '-', 3) from year_request
    union all select reference, office, split_part(reference, '-', 3) from year_survey
    union all select gesture, office, split_part(gesture, '-', 3) from year_gesture) given
group by 1, 2, 3
on conflict (letter, office, year) do update set last = reference_counter.last + excluded.last;

analyze residence, building, dwelling, equipment, occupant;
analyze complaint, complaint_event, desk_call, intervention, intervention_event, intervention_absence;
analyze survey, survey_answer, goodwill_gesture, gesture_credit;
