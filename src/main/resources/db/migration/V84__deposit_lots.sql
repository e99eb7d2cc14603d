-- A deposit answers for lots: the last one of a bidder replaces the earlier ones for the lots in common only (R2151-6 CCP, lot by lot).
create table tender_deposit_lot (
    deposit       bigint not null references tender_deposit,
    reference     text not null,
    lot           int not null,
    superseded_by bigint references tender_deposit check (superseded_by <> deposit),
    found_empty   boolean not null default false,
    primary key (deposit, lot),
    foreign key (reference, lot) references tender_lot
);
comment on column tender_deposit_lot.found_empty is 'Said in the opening session: the deposit holds no offer for this lot';

-- Until now a deposit was for the whole consultation; one that was replaced was replaced whole, by the next of the same firm.
insert into tender_deposit_lot (deposit, reference, lot, superseded_by)
select deposit.id, deposit.reference, lot.number,
    case when deposit.state = 'SUPERSEDED' then (
        select later.id from tender_deposit later
        where later.reference = deposit.reference and later.siret = deposit.siret and later.deposited_at >= deposit.deposited_at
            and later.id <> deposit.id and later.state in ('SEALED', 'OPENED')
        order by later.deposited_at, later.id limit 1) end
from tender_deposit deposit join tender_lot lot on lot.reference = deposit.reference;

-- A deposit that was opened and holds no offer is no application.
alter table tender_deposit drop constraint tender_deposit_state_check;
alter table tender_deposit add constraint tender_deposit_state_check
    check (state in ('SEALED', 'OPENED', 'EMPTY', 'LATE', 'SUPERSEDED'));
