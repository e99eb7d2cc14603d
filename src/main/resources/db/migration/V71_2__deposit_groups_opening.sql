-- Firms that answer together: the deposit stands under its leader, the others beside it (R2142-19 CCP and following).
create table tender_deposit_member (
    deposit   bigint not null references tender_deposit,
    siret     text not null check (siret ~ '^[0-9]{14}$'),
    primary key (deposit, siret)
);

-- The session in which deposits are opened: two people, whoever else attends, from when. Before it nothing can be opened.
create table tender_opening_session (
    reference       text primary key references tender,
    opened_at       timestamptz not null,
    opened_by       text not null,
    opened_by_name  text not null,
    second          text not null check (second <> opened_by),
    second_name     text not null,
    others          text check (length(others) between 1 and 500)
);
create trigger tender_opening_session_append_only before update or delete or truncate on tender_opening_session
    for each statement execute function refuse_change();

-- Sealed by construction: no amount before the deadline, nor before the session (R2132-9 CCP).
create or replace function refuse_early_offer() returns trigger language plpgsql as $$
declare closing timestamptz;
declare session timestamptz;
begin
    select deadline into closing from tender where reference = new.reference;
    if closing is null or new.opened_at < closing then
        raise exception 'No offer of % may be opened before its deadline', new.reference;
    end if;
    select opened_at into session from tender_opening_session where reference = new.reference;
    if session is null or new.opened_at < session or session < closing then
        raise exception 'No offer of % may be opened outside its opening session', new.reference;
    end if;
    return new;
end $$;
