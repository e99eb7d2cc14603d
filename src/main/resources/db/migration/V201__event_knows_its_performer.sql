-- An event knows who had the order when it was written: what a firm did, or let pass, is told of it also once another has the order.
alter table intervention_event
    -- null = nobody had it
    add performer  text check (performer in ('SUPPLIER', 'OWN_TEAM')),
    add firm       bigint,
    -- what was promised, on the event that gave the order
    add contract   text,
    add delay      int check (delay >= 0),
    add delay_unit text check (delay_unit in ('HOURS', 'CALENDAR_DAYS', 'WORKING_DAYS')),
    add check (firm is null or performer = 'SUPPLIER'),
    add check ((delay is null) = (delay_unit is null));

alter table intervention_event disable trigger intervention_event_append_only;
-- whoever has the order now, or had it to the end
update intervention_event event set performer = one.performer, firm = one.firm,
    contract = case when event.kind in ('ORDERED', 'ASSIGNED') then one.contract end,
    delay = case when event.kind in ('ORDERED', 'ASSIGNED') then one.delay end,
    delay_unit = case when event.kind in ('ORDERED', 'ASSIGNED') then one.delay_unit end
from intervention one left join lateral (
    select max(id) as id from intervention_event given where given.reference = one.reference and given.kind = 'ASSIGNED') last_given on true
where one.reference = event.reference and event.id >= coalesce(last_given.id, 0) and (one.firm is not null or one.performer = 'OWN_TEAM');
-- the firm that was ordered first, where the order went to another one since: the journal names its contract
update intervention_event event set performer = 'SUPPLIER', firm = contract.firm,
    contract = case when event.kind = 'ORDERED' then contract.reference end,
    delay = case when event.kind = 'ORDERED' then
        case when one.priority = 'EMERGENCY' then promise.emergency_hours else promise.delay end end,
    delay_unit = case when event.kind = 'ORDERED' and promise.contract is not null then
        case when one.priority = 'EMERGENCY' then 'HOURS' else promise.unit end end
from intervention one
join lateral (select min(id) as id from intervention_event given where given.reference = one.reference and given.kind = 'ASSIGNED') given
    on given.id is not null
join journal on journal.office = one.office and journal.reference = one.reference and journal.event = 'intervention.ordered'
join contract on contract.office = one.office and contract.reference = journal.details ->> 'contract'
left join contract_work_type promise on promise.contract = contract.reference and promise.work_type = one.work_type
where one.reference = event.reference and event.id < given.id;
-- a firm between the first and the last one: the journal says whom its order was sent to, not what was promised
update intervention_event event set performer = 'SUPPLIER', firm = sent.firm
from intervention_event given
join lateral (
    select min(id) as id, min(entered_at) as entered_at from intervention_event later
    where later.reference = given.reference and later.kind = 'ASSIGNED' and later.id > given.id) next_given on next_given.id is not null
join lateral (
    select (journal.details ->> 'firm')::bigint as firm from journal
    where journal.office = given.office and journal.reference = given.reference and journal.event = 'intervention.orderSent'
      and journal.at >= given.entered_at and journal.at < next_given.entered_at order by journal.id limit 1) sent on true
where given.kind = 'ASSIGNED' and event.reference = given.reference and event.id >= given.id and event.id < next_given.id;
-- nobody has an order that was taken away, and given up then
update intervention_event event set performer = null, firm = null
where event.kind = 'CANCELLED' and (
    select kind from intervention_event before
    where before.reference = event.reference and before.id < event.id and before.kind in ('ORDERED', 'ASSIGNED', 'DECLINED')
    order by before.id desc limit 1) = 'DECLINED';
alter table intervention_event enable trigger intervention_event_append_only;
alter table intervention_event add foreign key (office, firm) references firm (office, id);

create function note_performer() returns trigger language plpgsql as $$
begin
    if new.kind = 'CANCELLED' and (
        select kind from intervention_event before
        where before.reference = new.reference and before.kind in ('ORDERED', 'ASSIGNED', 'DECLINED')
        order by before.id desc limit 1) = 'DECLINED' then
        return new;
    end if;
    if new.kind in ('ORDERED', 'ASSIGNED') then
        select performer, firm, contract, delay, delay_unit into new.performer, new.firm, new.contract, new.delay, new.delay_unit
        from intervention where reference = new.reference and (firm is not null or performer = 'OWN_TEAM');
    else
        select performer, firm into new.performer, new.firm
        from intervention where reference = new.reference and (firm is not null or performer = 'OWN_TEAM');
    end if;
    return new;
end $$;
create trigger intervention_event_performer before insert on intervention_event for each row execute function note_performer();

-- one row for each firm that had the order; the last one's is that of the intervention itself
alter table upkeep_fact
    -- which of those who had the order, 1 = the first
    add turn       smallint not null default 1 check (turn > 0),
    add taken_away boolean not null default false,
    drop constraint upkeep_fact_pkey;
update upkeep_fact fact set turn = 1 + given.times
from (select reference, count(*) as times from intervention_event where kind = 'ASSIGNED' group by reference) given
where given.reference = fact.reference;
alter table upkeep_fact add primary key (reference, turn);
create index intervention_event_taken on intervention_event (office, reference) where kind = 'DECLINED' and firm is not null;
