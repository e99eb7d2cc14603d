-- One list: what preparation proposes is what buyers keep with its structures on the page of reservable purchases.
insert into reservable_purchase (office, family, kinds, valid_from, valid_to, note, entered_by, entered_at)
select distinct on (office, family) office, family, 'SIAE,EA,ESAT', valid_from, valid_to, note, 'palier', now()
from reservable_family order by office, family, valid_from desc
on conflict do nothing;
drop table reservable_family;
