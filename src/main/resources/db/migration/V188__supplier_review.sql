-- Reviews of suppliers: a provisional sheet, the firm's observations, a decision, a frozen sheet; what follows from it.
create table supplier_review (
    reference         text primary key check (reference ~ '^V-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office            text not null references office,
    firm              bigint not null,
    sheet             text not null check (sheet in ('WORKS', 'MAINTENANCE', 'SUPPLIES', 'SERVICES', 'DESIGN')),
    period_from       date not null,
    -- last day
    period_until      date not null,
    -- why it was asked for outside the rhythm; null = opened by the rhythm
    asked_because     text check (length(asked_because) between 10 and 2000),
    opened_at         timestamptz not null,
    opened_by         text not null,
    status            text not null,
    provisional_score numeric(5, 2) check (provisional_score between 0 and 100),
    provisional_grade text,
    events            int check (events >= 0),
    computed_at       timestamptz,
    letter            bigint,
    link              uuid unique,
    told_at           timestamptz,
    observe_until     date,
    heard_at          timestamptz,
    decision_reason   text check (length(decision_reason) between 10 and 4000),
    -- account and name of staff
    decided_by        text,
    decided_by_name   text,
    decided_at        timestamptz,
    serious_incident  boolean,
    previous_grade    text,
    score             numeric(5, 2) check (score between 0 and 100),
    grade             text check (grade in ('A', 'B', 'C', 'D', 'UNDEFINED')),
    grade_rule        text,
    grade_basis       text,
    outcome           text check (outcome in ('VALUED', 'NONE', 'WATCH', 'IMPROVEMENT_PLAN')),
    outcome_rule      text,
    outcome_basis     text,
    frozen_at         timestamptz,
    document          bigint,
    sha256            text check (sha256 ~ '^[0-9a-f]{64}$'),
    -- what follows the freezing may still be written
    result_letter     bigint,
    praise_letter     bigint,
    plan_result       text check (plan_result in ('REACHED', 'PARTLY_REACHED', 'MISSED')),
    plan_words        text check (length(plan_words) between 10 and 2000),
    ended_at          timestamptz,
    unique (office, reference),
    -- two nodes that open the same period open one review
    unique (office, firm, sheet, period_from, period_until),
    foreign key (office, firm) references firm (office, id),
    check (period_until >= period_from)
);
create index supplier_review_list on supplier_review (office, opened_at desc);
create index supplier_review_last on supplier_review (office, firm, sheet, frozen_at desc) where frozen_at is not null;
create index supplier_review_letter on supplier_review (letter) where letter is not null;

-- Lines of the sheet, as the tables and the facts gave them on the day.
create table supplier_review_line (
    reference         text not null references supplier_review,
    position          int not null check (position > 0),
    code              text not null,
    label             text not null,
    weight            int not null check (weight > 0),
    events            int not null check (events >= 0),
    kept              int check (kept between 0 and events),
    raw_events        int check (raw_events >= 0),
    raw_kept          int check (raw_kept between 0 and raw_events),
    -- 0 to 100; null = no event, nothing said
    points            numeric(5, 2) check (points between 0 and 100),
    corrected         numeric(5, 2) check (corrected between 0 and 100),
    correction_reason text check (length(correction_reason) between 10 and 2000),
    corrected_by_name text,
    primary key (reference, position),
    check ((corrected is null) = (correction_reason is null))
);

-- What was rated by a person in the period; copied, so that the review can be read without it.
create table supplier_review_source (
    reference text not null references supplier_review,
    position  int not null check (position > 0),
    source    text not null,
    occasion  text not null,
    on_day    date not null,
    score     numeric(5, 2) check (score between 0 and 100),
    primary key (reference, position)
);

-- Who rated what the review counts: none of them decides. Accounts of staff.
create table supplier_review_rater (
    reference text not null references supplier_review,
    account   text not null,
    primary key (reference, account)
);

-- What the firm says. A late one is a letter to the office: kept, it weighs on nothing.
create table supplier_review_observation (
    id               bigint generated always as identity primary key,
    reference        text not null references supplier_review,
    -- criterion that it is about; null = the whole
    code             text,
    text             text not null check (length(text) between 10 and 8000),
    late             boolean not null,
    said_at          timestamptz not null,
    answer           text check (length(answer) between 10 and 4000),
    answered_by_name text,
    answered_at      timestamptz,
    check ((answer is null) = (answered_at is null))
);
create index supplier_review_observation_review on supplier_review_observation (reference, id);
create table supplier_review_file (
    observation bigint not null references supplier_review_observation,
    document    bigint not null,
    primary key (observation, document)
);

-- What staff recorded of a serious incident; withdrawn with a reason, never deleted.
create table serious_incident (
    id               bigint generated always as identity primary key,
    office           text not null references office,
    firm             bigint not null,
    sheet            text not null check (sheet in ('WORKS', 'MAINTENANCE', 'SUPPLIES', 'SERVICES', 'DESIGN')),
    happened_on      date not null,
    reason           text not null check (length(reason) between 10 and 2000),
    recorded_by_name text not null,
    recorded_at      timestamptz not null,
    withdrawn_by     text,
    withdrawn_at     timestamptz,
    withdrawal       text check (length(withdrawal) between 10 and 2000),
    foreign key (office, firm) references firm (office, id),
    check ((withdrawn_at is null) = (withdrawal is null))
);
create index serious_incident_firm on serious_incident (office, firm, sheet, happened_on);

-- Actions of an improvement plan.
create table improvement_action (
    reference   text not null references supplier_review,
    number      int not null check (number > 0),
    what        text not null check (length(what) between 5 and 1000),
    owner       text not null check (owner in ('FIRM', 'OFFICE')),
    -- who is to do it, as the office wrote it: a function of the firm or of the office
    in_charge   text not null check (length(in_charge) between 1 and 200),
    due_on      date not null,
    result      text check (result in ('DONE', 'NOT_DONE')),
    evidence    text check (length(evidence) between 10 and 2000),
    ended_at    timestamptz,
    ended_by_name text,
    primary key (reference, number),
    check ((result is null) = (ended_at is null) and (result is null) = (evidence is null))
);

-- A frozen review says for ever what it said: the sheet and all that it rests on.
create function keep_frozen_review() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A review is never deleted';
    end if;
    if old.frozen_at is not null and (
        new.reference, new.office, new.firm, new.sheet, new.period_from, new.period_until, new.asked_because, new.provisional_score,
        new.provisional_grade, new.events, new.computed_at, new.letter, new.link, new.told_at, new.observe_until, new.heard_at,
        new.decision_reason, new.decided_by, new.decided_by_name, new.decided_at, new.serious_incident, new.previous_grade, new.score,
        new.grade, new.grade_rule, new.grade_basis, new.outcome, new.outcome_rule, new.outcome_basis, new.frozen_at, new.document,
        new.sha256, new.opened_at, new.opened_by)
        is distinct from (
        old.reference, old.office, old.firm, old.sheet, old.period_from, old.period_until, old.asked_because, old.provisional_score,
        old.provisional_grade, old.events, old.computed_at, old.letter, old.link, old.told_at, old.observe_until, old.heard_at,
        old.decision_reason, old.decided_by, old.decided_by_name, old.decided_at, old.serious_incident, old.previous_grade, old.score,
        old.grade, old.grade_rule, old.grade_basis, old.outcome, old.outcome_rule, old.outcome_basis, old.frozen_at, old.document,
        old.sha256, old.opened_at, old.opened_by) then
        raise exception 'Review % is frozen', old.reference;
    end if;
    return new;
end $$;
create trigger supplier_review_kept before update or delete on supplier_review
    for each row execute function keep_frozen_review();
create function keep_frozen_review_part() returns trigger language plpgsql as $$
declare frozen timestamptz;
begin
    select frozen_at into frozen from supplier_review where reference = coalesce(old.reference, new.reference);
    if frozen is not null then
        raise exception 'Review % is frozen', coalesce(old.reference, new.reference);
    end if;
    return coalesce(new, old);
end $$;
create trigger supplier_review_line_kept before insert or update or delete on supplier_review_line
    for each row execute function keep_frozen_review_part();
create trigger supplier_review_source_kept before insert or update or delete on supplier_review_source
    for each row execute function keep_frozen_review_part();
create trigger supplier_review_rater_kept before insert or update or delete on supplier_review_rater
    for each row execute function keep_frozen_review_part();
create trigger supplier_review_no_truncate before truncate on supplier_review
    for each statement execute function refuse_change();
create trigger supplier_review_line_no_truncate before truncate on supplier_review_line
    for each statement execute function refuse_change();
-- an observation may still come late, as a letter; what was said and answered before stays
create function keep_frozen_observation() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.text <> old.text or new.late <> old.late or old.answer is not null and new.answer is distinct from old.answer
        or not old.late and exists (select from supplier_review where reference = old.reference and frozen_at is not null) then
        raise exception 'An observation on review % stays as it was said', old.reference;
    end if;
    return new;
end $$;
create trigger supplier_review_observation_kept before update or delete on supplier_review_observation
    for each row execute function keep_frozen_observation();
