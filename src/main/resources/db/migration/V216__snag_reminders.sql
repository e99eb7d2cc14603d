-- A reserve of which a part was lifted: the words say what remains; the whole is lifted by a row of snag_lifting.
create table snag_part_lifting (
    id             bigint generated always as identity primary key,
    snag           bigint not null references snag,
    lifted_on      date not null,
    remains        text not null check (length(remains) between 3 and 2000),
    photo          bigint references document,
    lifted_at      timestamptz not null,
    lifted_by      text not null,
    lifted_by_name text not null
);
create index snag_part_lifting_snag on snag_part_lifting (snag);
create trigger snag_part_lifting_append_only before update or delete or truncate on snag_part_lifting
    for each statement execute function refuse_change();

-- Reminders given of a reserve: each step once, whatever node gives it.
create table snag_reminder (
    snag     bigint not null references snag,
    step     text not null check (step in ('BEFORE_DUE', 'OVERDUE', 'ESCALATION', 'GUARANTEE_ENDING')),
    given_at timestamptz not null,
    primary key (snag, step)
);
