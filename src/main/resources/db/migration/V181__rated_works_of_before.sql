-- Sites that were notified before firms were rated; their officer is to be named by a supervisor.
insert into rated_site (office, works_site, tender, lot, title, officer_said, accepted_on, guarantee_end, recorded_at, recorded_by)
select site.office, site.id, site.reference, site.lot, site.title, site.works_officer, acceptance.accepted_on,
    (acceptance.accepted_on + make_interval(months => site.guarantee_months))::date, site.opened_at, 'palier'
from works_site site left join works_site_acceptance acceptance on acceptance.site = site.id
    and not exists (select from works_site_acceptance later where later.supersedes = acceptance.id)
on conflict do nothing;
insert into rated_party (site, office, firm, role)
select rated.id, rated.office, coalesce(firm.merged_into, firm.id), 'WORKS'
from rated_site rated join works_site site on site.id = rated.works_site
join firm on firm.office = site.office and firm.siret = site.siret
on conflict do nothing;
