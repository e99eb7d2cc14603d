-- Penalties of a contract's late orders, gathered month by month: checked, announced to the firm, decided after its observations.
create table penalty_statement (
    reference       text primary key check (reference ~ '^L-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office          text not null references office,
    contract        text not null,
    firm            bigint not null,
    -- first day of the month that it closes
    month           date not null check (extract(day from month) = 1),
    status          text not null check (status in ('TO_CHECK', 'CHECKED', 'NOTHING', 'ANNOUNCED', 'TO_DECIDE', 'DECIDED', 'STATED')),
    opened_at       timestamptz not null,
    letter          bigint,
    link            uuid unique,
    announced_at    timestamptz,
    observe_until   date,
    -- the firm said that it had said all; null = not before the deadline
    heard_at        timestamptz,
    -- account and name of staff, and the words that the firm reads
    decided_by      text,
    decided_by_name text,
    decided_at      timestamptz,
    words           text check (length(words) between 10 and 4000),
    decision_letter bigint,
    unique (office, reference),
    -- two nodes that close the same month make one statement
    unique (office, contract, firm, month),
    foreign key (office, firm) references firm (office, id),
    foreign key (office, contract) references contract (office, reference),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (words is null))
);
create index penalty_statement_list on penalty_statement (office, opened_at desc);
create index penalty_statement_letter on penalty_statement (letter) where letter is not null;

alter table late_penalty
    -- statement that it stands on; null = of a month that is not closed yet, or told before there were statements
    add column file      text references penalty_statement,
    -- what the firm was announced for the order on that statement; null = nothing yet
    add column announced numeric(12, 2) check (announced >= 0);
create index late_penalty_file on late_penalty (file, id) where file is not null;

-- What the firm says of it. A late one is a letter to the office: kept, it weighs on nothing.
create table penalty_observation (
    id        bigint generated always as identity primary key,
    statement text not null references penalty_statement,
    text      text not null check (length(text) between 10 and 8000),
    late      boolean not null,
    said_at   timestamptz not null
);
create index penalty_observation_statement on penalty_observation (statement, id);
create trigger penalty_observation_append_only before update or delete or truncate on penalty_observation
    for each statement execute function refuse_change();
create table penalty_observation_file (
    observation bigint not null references penalty_observation,
    document    bigint not null,
    primary key (observation, document)
);
create trigger penalty_observation_file_append_only before update or delete or truncate on penalty_observation_file
    for each statement execute function refuse_change();

-- What was decided stays as it was decided; another computation may be decided in its place.
create or replace function keep_decided_penalty() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.office, new.contract, new.firm, new.intervention, new.days_late, new.counted_days, new.order_amount,
        new.amount, new.clause, new.fingerprint, new.computed_at) is distinct from (old.office, old.contract, old.firm, old.intervention,
        old.days_late, old.counted_days, old.order_amount, old.amount, old.clause, old.fingerprint, old.computed_at) then
        raise exception 'The computation of penalty % is never rewritten', old.id;
    end if;
    if old.decided_at is not null and ((new.decided_by, new.decided_by_name, new.decided_at, new.reason, new.file, new.announced)
        is distinct from (old.decided_by, old.decided_by_name, old.decided_at, old.reason, old.file, old.announced)
        or new.status <> old.status and new.status <> 'REPLACED') then
        raise exception 'The decision of penalty % is never rewritten', old.id;
    end if;
    return new;
end $$;
create function keep_penalty_statement() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.reference, new.office, new.contract, new.firm, new.month, new.opened_at)
        is distinct from (old.reference, old.office, old.contract, old.firm, old.month, old.opened_at)
        or old.decided_at is not null and (new.decided_by, new.decided_by_name, new.decided_at, new.words, new.letter, new.announced_at,
            new.observe_until) is distinct from (old.decided_by, old.decided_by_name, old.decided_at, old.words, old.letter,
            old.announced_at, old.observe_until) then
        raise exception 'Statement % stays as it was decided', old.reference;
    end if;
    return new;
end $$;
create trigger penalty_statement_kept before update or delete on penalty_statement
    for each row execute function keep_penalty_statement();
