-- The days of improvement actions may move, with a reason; the old day stays. Evidence may have files. Accounts and names of staff.
create table improvement_move (
    id            bigint generated always as identity primary key,
    reference     text not null,
    number        int not null,
    old_day       date not null,
    new_day       date not null check (new_day <> old_day),
    reason        text not null check (length(reason) between 10 and 2000),
    moved_by      text not null,
    moved_by_name text not null,
    moved_at      timestamptz not null,
    -- letter by which the firm was told
    letter        bigint not null,
    foreign key (reference, number) references improvement_action
);
create index improvement_move_action on improvement_move (reference, number, id);
create trigger improvement_move_append_only before update or delete or truncate on improvement_move
    for each statement execute function refuse_change();
create table improvement_file (
    reference     text not null,
    number        int not null,
    document      bigint not null,
    added_by_name text not null,
    added_at      timestamptz not null,
    primary key (reference, number, document),
    foreign key (reference, number) references improvement_action
);
create trigger improvement_file_append_only before update or delete or truncate on improvement_file
    for each statement execute function refuse_change();

-- What follows from the end of a plan, by the table review-outcome.
alter table supplier_review
    add column plan_outcome       text check (plan_outcome in ('NONE', 'WATCH', 'FORMAL_NOTICE')),
    add column plan_outcome_rule  text,
    add column plan_outcome_basis text,
    add column plan_letter        bigint;

-- An action that ended stays as it ended.
create function keep_ended_action() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'Action % of % ended', old.number, old.reference;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger improvement_action_kept before update or delete on improvement_action
    for each row execute function keep_ended_action();
