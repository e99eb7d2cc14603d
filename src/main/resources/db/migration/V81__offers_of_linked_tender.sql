-- A consultation that follows an unsuccessful one has no opening session of its own: its offers were opened in the session of the one
-- before, or come as answers to a round of its negotiation, after the deadline of that round (R2124-3 6°, R2122-2 CCP).
create or replace function refuse_early_offer() returns trigger language plpgsql as $$
declare closing timestamptz;
declare session timestamptz;
declare followed text;
begin
    select deadline into closing from tender where reference = new.reference;
    if closing is null or new.opened_at < closing then
        raise exception 'No offer of % may be opened before its deadline', new.reference;
    end if;
    select previous into followed from tender_link
    where reference = new.reference and kind in ('NEGOTIATED_AFTER_UNSUCCESSFUL', 'NO_COMPETITION_AFTER_UNSUCCESSFUL');
    if followed is not null then
        if exists (select from tender_offer before where before.reference = followed and before.lot = new.lot
                and before.amount = new.amount and before.opened_at = new.opened_at)
            or exists (select from negotiation_round round where round.reference = new.reference
                and round.answers_opened_at <= new.opened_at) then
            return new;
        end if;
        raise exception 'No offer of % may be opened that was opened neither in % nor in a round', new.reference, followed;
    end if;
    select opened_at into session from tender_opening_session where reference = new.reference;
    if session is null or new.opened_at < session or session < closing then
        raise exception 'No offer of % may be opened outside its opening session', new.reference;
    end if;
    return new;
end $$;
