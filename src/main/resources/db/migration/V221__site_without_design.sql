-- A site that no design team followed says why: without it nobody would know whether the team was forgotten.
alter table rated_site add column no_design_reason text check (length(no_design_reason) between 10 and 2000);
