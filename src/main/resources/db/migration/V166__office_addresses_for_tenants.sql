-- Tenants do not write to the purchases, nor read the buyer profile. Empty = the same addresses as for firms.
alter table office
    add column tenant_email   text,
    add column tenant_website text;
