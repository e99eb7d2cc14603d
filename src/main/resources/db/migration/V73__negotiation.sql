-- Negotiation: what the documents announce, authorisation, mandate, rounds, sealed answers, history of amounts, chained log, training.

-- What firms read before they answer; frozen with the documents (R2161-17, R2123-5).
create table negotiation_terms (
    reference              text primary key references tender,
    provided               boolean not null,
    award_without          boolean not null,
    staged_reduction       boolean not null,
    minimum_requirements   text check (length(minimum_requirements) between 1 and 4000),
    recorded_by            text not null,
    recorded_at            timestamptz not null,
    check (provided or not staged_reduction)
);

-- Minimum requirements are no more negotiable than the criteria, which are frozen already (R2161-17).
create trigger negotiation_terms_published before insert or update or delete on negotiation_terms
    for each row execute function refuse_change_after_publication();

create table negotiation (
    reference     text primary key references tender,
    ground        text not null check (ground in ('ADAPTATION', 'INNOVATION', 'DESIGN', 'COMPLEXITY', 'SPECIFICATION',
        'ONLY_IRREGULAR_OR_UNACCEPTABLE', 'PROVIDED_IN_DOCUMENTS', 'NO_OFFER_OR_INAPPROPRIATE')),
    motive        text not null check (length(motive) >= 10),
    rule          text not null,
    basis         text not null,
    authorised_by text not null check (authorised_by in ('NONE', 'ETHICS_COMMITTEE', 'CAO')),
    -- the authorisation opens another consultation, linked to this one: this one itself is not negotiated
    linked        boolean not null,
    item          bigint unique,
    status        text not null check (status in ('ASKED', 'AUTHORISED', 'REFUSED', 'MANDATE_TO_SIGN', 'MANDATED', 'IN_ROUND', 'ROUND_CLOSED', 'CONCLUDED', 'REPORTED')),
    session       text,
    asked_by      text not null,
    asked_at      timestamptz not null,
    answered_at   timestamptz,
    concluded_at  timestamptz,
    report        bigint,
    reported_by   text,
    reported_at   timestamptz,
    -- nothing is negotiated before the minutes that authorise it are signed
    check (authorised_by = 'NONE' or status in ('ASKED', 'REFUSED') or session is not null),
    check ((status = 'REPORTED') = (report is not null))
);

-- Confidential: readable by those who negotiate and by who signs it.
create table negotiation_mandate (
    reference   text primary key references negotiation,
    objectives  text not null check (length(objectives) between 10 and 4000),
    margins     text not null check (length(margins) between 10 and 4000),
    limits      text not null check (length(limits) between 10 and 4000),
    prepared_by text not null,
    prepared_at timestamptz not null,
    signed_by   text,
    signed_at   timestamptz,
    document    bigint,
    returned_reason text,
    check ((signed_by is null) = (signed_at is null)),
    check (signed_by is null or signed_by <> prepared_by)
);
create table negotiation_negotiator (
    reference   text not null references negotiation,
    person      text not null,
    person_name text not null,
    primary key (reference, person)
);

create table negotiation_bidder (
    id          bigint generated always as identity primary key,
    reference   text not null references negotiation,
    firm        bigint not null,
    firm_name   text not null,
    siret       text not null check (siret ~ '^[0-9]{14}$'),
    -- null: written to on paper, answers by the buyer profile
    email       text,
    deposit     bigint references tender_deposit,
    left_reason text check (length(left_reason) >= 10),
    left_at     timestamptz,
    unique (reference, siret),
    check ((left_reason is null) = (left_at is null))
);

create table negotiation_round (
    id          bigint generated always as identity primary key,
    reference   text not null references negotiation,
    number      int not null check (number between 1 and 20),
    final       boolean not null,
    information text not null check (length(information) between 10 and 8000),
    deadline    timestamptz not null,
    opened_by   text not null,
    opened_at   timestamptz not null check (opened_at < deadline),
    answers_opened_at timestamptz check (answers_opened_at >= deadline),
    closed_by   text,
    closed_at   timestamptz,
    unique (reference, number),
    unique (id, deadline)
);
create unique index negotiation_round_open on negotiation_round (reference) where closed_at is null;

-- The same deadline for all: an invitation cannot name another one than its round's.
create table negotiation_invitation (
    id       bigint generated always as identity primary key,
    round    bigint not null,
    deadline timestamptz not null,
    bidder   bigint not null references negotiation_bidder,
    link     uuid not null unique,
    letter   bigint not null,
    unique (round, bidder),
    foreign key (round, deadline) references negotiation_round (id, deadline) on update cascade
);

-- Content is enciphered until the deadline; then it is opened, by nobody's hand. A later answer of the firm supersedes, never overwrites.
create table negotiation_answer (
    id          bigint generated always as identity primary key,
    round       bigint not null references negotiation_round,
    bidder      bigint not null references negotiation_bidder,
    received_at timestamptz not null,
    channel     text not null check (channel in ('LINK', 'BUYER_PROFILE')),
    receipt     text not null check (length(receipt) between 1 and 60),
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    sealed      bytea,
    message     text,
    state       text not null check (state in ('SEALED', 'OPENED', 'LATE', 'SUPERSEDED')),
    unique (round, bidder, receipt)
);

create function refuse_early_answer() returns trigger language plpgsql as $$
declare closing timestamptz;
begin
    select deadline into closing from negotiation_round where id = new.round;
    if new.received_at > closing and new.state <> 'LATE' then
        raise exception 'An answer received after its deadline is set aside';
    end if;
    if tg_op = 'INSERT' and new.message is not null and new.channel = 'LINK' then
        raise exception 'An answer is sealed when it comes';
    end if;
    return new;
end $$;
create trigger negotiation_answer_sealed before insert or update on negotiation_answer
    for each row execute function refuse_early_answer();

-- Every amount that an offer has ever had. The offer itself holds the one that counts.
create table tender_offer_amount (
    id      bigint generated always as identity primary key,
    offer   bigint not null references tender_offer,
    amount  numeric(14, 2) not null check (amount > 0),
    round   bigint references negotiation_round,
    at      timestamptz not null default now()
);
create index tender_offer_amount_offer on tender_offer_amount (offer, id);
insert into tender_offer_amount (offer, amount, at) select id, amount, opened_at from tender_offer order by id;
create function keep_offer_amount() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into tender_offer_amount (offer, amount, at) values (new.id, new.amount, new.opened_at);
    elsif new.amount is distinct from (select amount from tender_offer_amount where offer = new.id order by id desc limit 1) then
        insert into tender_offer_amount (offer, amount) values (new.id, new.amount);
    end if;
    return null;
end $$;
create trigger tender_offer_amount_kept after insert or update of amount on tender_offer
    for each row execute function keep_offer_amount();
create trigger tender_offer_amount_append_only before update or delete or truncate on tender_offer_amount
    for each statement execute function refuse_change();

-- Each line carries the hash of the one before: what was taken out, added or changed afterwards no longer fits.
create table negotiation_log (
    reference     text not null references negotiation,
    position      int not null check (position >= 1),
    at            timestamptz not null,
    actor         text not null check (actor !~ '[\n\r]'),
    kind          text not null check (kind ~ '^[A-Z_]+$'),
    firm          text not null check (firm !~ '[\n\r]'),
    content       text not null,
    previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (reference, position)
);
create function negotiation_log_text(line negotiation_log) returns text language sql immutable as $$
    select line.previous_hash || E'\n' || line.reference || E'\n' || line.position || E'\n'
        || to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\n'
        || line.actor || E'\n' || line.kind || E'\n' || line.firm || E'\n' || line.content
$$;
create function check_negotiation_log() returns trigger language plpgsql as $$
declare last negotiation_log;
begin
    select * into last from negotiation_log where reference = new.reference order by position desc limit 1;
    if new.position <> coalesce(last.position, 0) + 1
        or new.previous_hash <> coalesce(last.hash, repeat('0', 64))
        or new.hash <> encode(sha256(convert_to(negotiation_log_text(new), 'UTF8')), 'hex') then
        raise exception 'Line % of the log of % does not follow the one before', new.position, new.reference;
    end if;
    return new;
end $$;
create trigger negotiation_log_chained before insert on negotiation_log
    for each row execute function check_negotiation_log();
create trigger negotiation_log_append_only before update or delete or truncate on negotiation_log
    for each statement execute function refuse_change();

create table negotiation_training (
    id          bigint generated always as identity primary key,
    office      text not null references office,
    day         date not null,
    title       text not null check (length(title) between 1 and 200),
    hours       numeric(5, 1) not null check (hours between 0.5 and 200),
    attendees   int not null check (attendees between 1 and 500),
    recorded_by text not null,
    recorded_at timestamptz not null,
    cancelled_reason text check (length(cancelled_reason) >= 10),
    cancelled_by text,
    unique (office, day, title)
);
