-- A letter about a firm's application, or about a late deposit, leaves once and counts for each lot that the firm answered for: the
-- standstill of a lot starts after the last letter that concerns it (R2181-1, R2182-1 CCP).
create table tender_letter_lot (
    draft     bigint not null references tender_letter_draft,
    reference text not null,
    lot       int not null,
    primary key (draft, lot),
    foreign key (reference, lot) references tender_lot
);
insert into tender_letter_lot (draft, reference, lot)
select draft.id, draft.reference, draft.lot from tender_letter_draft draft
join tender_lot lot on lot.reference = draft.reference and lot.number = draft.lot;
