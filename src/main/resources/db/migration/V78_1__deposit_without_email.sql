-- A firm without an e-mail address is written to on paper.
alter table tender_deposit alter column email drop not null;
