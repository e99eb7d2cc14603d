-- Papers of an intervention and what was told about its delay.
alter table intervention
    add column order_document     bigint references document,
    add column statement_document bigint references document,
    add column sent_at            timestamptz,
    add column reminded_at        timestamptz,
    add column late_at            timestamptz;
-- the tenant contests on the one page of the intervention
alter table intervention_absence drop column link;
