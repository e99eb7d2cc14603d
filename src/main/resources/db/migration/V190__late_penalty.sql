-- Contractual penalties for late orders: proposed from the clause and the clocks, decided by a person, stated to the firm.
create table late_penalty (
    id              bigint generated always as identity primary key,
    office          text not null references office,
    contract        text not null references contract,
    firm            bigint not null,
    intervention    text not null,
    -- REPLACED: another computation was decided in its place; SUPERSEDED: times were corrected before anybody decided
    status          text not null check (status in ('PROPOSED', 'VALIDATED', 'WAIVED', 'SUPERSEDED', 'REPLACED')),
    days_late       int not null check (days_late >= 0),
    counted_days    int not null check (counted_days >= 0),
    order_amount    numeric(12, 2),
    amount          numeric(12, 2) not null check (amount >= 0),
    -- the clause as it read, and the hash of all that the amount rests on
    clause          text not null,
    fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    computed_at     timestamptz not null,
    replaces        bigint references late_penalty,
    -- account and name of staff
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    reason          text check (length(reason) between 10 and 2000),
    -- letter by which the firm was told
    statement       bigint,
    foreign key (office, firm) references firm (office, id),
    foreign key (office, contract) references contract (office, reference),
    check ((decided_at is null) = (decided_by is null)),
    check (status <> 'WAIVED' or reason is not null)
);
-- no order pays twice
create unique index late_penalty_proposed on late_penalty (office, intervention) where status = 'PROPOSED';
create unique index late_penalty_validated on late_penalty (office, intervention) where status = 'VALIDATED';
create index late_penalty_list on late_penalty (office, computed_at desc);
create index late_penalty_contract on late_penalty (contract, status);
create index late_penalty_intervention on late_penalty (office, intervention, id desc);

-- The computation, line by line, as it was shown to who decided.
create table late_penalty_line (
    penalty  bigint not null references late_penalty,
    position int not null check (position > 0),
    label    text not null check (length(label) between 1 and 200),
    value    text not null check (length(value) between 1 and 600),
    primary key (penalty, position)
);
create trigger late_penalty_line_append_only before update or delete or truncate on late_penalty_line
    for each statement execute function refuse_change();
create function keep_decided_penalty() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.office, new.contract, new.firm, new.intervention, new.days_late, new.counted_days, new.order_amount,
        new.amount, new.clause, new.fingerprint, new.computed_at) is distinct from (old.office, old.contract, old.firm, old.intervention,
        old.days_late, old.counted_days, old.order_amount, old.amount, old.clause, old.fingerprint, old.computed_at) then
        raise exception 'The computation of penalty % is never rewritten', old.id;
    end if;
    return new;
end $$;
create trigger late_penalty_kept before update or delete on late_penalty
    for each row execute function keep_decided_penalty();
