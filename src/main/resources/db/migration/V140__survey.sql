-- Surveys: one per closed case, counted whatever becomes of it. Personal data of tenants (occupant, comment, calls): class FILE.
create table survey (
    reference      text primary key check (reference ~ '^S-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office         text not null references office,
    case_reference text not null,
    -- a case that was reopened is closed again, and asked about again
    closing        int not null check (closing > 0),
    case_kind      text not null check (case_kind in ('COMPLAINT', 'INTERVENTION')),
    category       text not null check (length(category) between 1 and 60),
    subject        text not null check (length(subject) between 1 and 200),
    firm           bigint,
    residence      bigint not null,
    dwelling       bigint,
    common_part    boolean not null,
    -- null where nobody lives there who could be asked
    occupant       bigint,
    closed_at      timestamptz not null,
    opened_at      timestamptz not null,
    status         text not null check (status in ('WAITING', 'DELAYED', 'GROUPED', 'SENT', 'CALLING', 'ANSWERED', 'EXPIRED', 'UNDELIVERABLE')),
    send_at        timestamptz not null,
    grouped_into   text references survey,
    -- decided when it is sent, never afterwards
    anonymous      boolean,
    channel        text check (channel in ('EMAIL', 'TELEPHONE')),
    sent_at        timestamptz,
    reminded_at    timestamptz,
    expires_at     timestamptz,
    answered_on    date,
    ended_at       timestamptz,
    end_reason     text,
    link           uuid unique,
    unique (office, reference),
    unique (office, case_reference, closing),
    foreign key (office, firm) references firm (office, id),
    foreign key (office, residence) references residence (office, id),
    foreign key (office, dwelling) references dwelling (office, id),
    foreign key (office, occupant) references occupant (office, id),
    check ((status = 'GROUPED') = (grouped_into is not null)),
    check (status not in ('SENT', 'ANSWERED') or (channel is not null and anonymous is not null and expires_at is not null))
);
create index survey_occupant on survey (office, occupant, opened_at desc);
create index survey_calls on survey (office, sent_at) where status = 'CALLING';
create index survey_group on survey (grouped_into) where grouped_into is not null;
create index survey_counts on survey (office, closed_at);

-- who handled the case: they do not call about it
create table survey_handler (
    survey  text not null references survey,
    account text not null,
    primary key (survey, account)
);

create table survey_call (
    id      bigint generated always as identity primary key,
    survey  text not null references survey,
    at      timestamptz not null,
    account text not null,
    name    text not null,
    outcome text not null check (outcome in ('NO_ANSWER', 'LATER', 'WRONG_NUMBER', 'REFUSED', 'ANSWERED'))
);
create index survey_call_survey on survey_call (survey, id);
create trigger survey_call_append_only before update or delete or truncate on survey_call
    for each statement execute function refuse_change();

-- Answers. An anonymous one does not know its survey, its day or its place in a sequence: only what it is counted by.
create table survey_answer (
    id          uuid primary key default gen_random_uuid(),
    office      text not null references office,
    survey      text references survey,
    month       date not null check (extract(day from month) = 1),
    case_kind   text not null,
    category    text not null,
    firm        bigint,
    residence   bigint not null,
    common_part boolean not null,
    resolved    text not null check (resolved in ('YES', 'PARTLY', 'NO')),
    score       int not null check (score between 1 and 5),
    comment     text check (length(comment) <= 2000),
    given_by    text not null check (given_by in ('LINK', 'TELEPHONE', 'PAPER')),
    unique (survey),
    foreign key (office, firm) references firm (office, id),
    foreign key (office, residence) references residence (office, id)
);
create index survey_answer_counts on survey_answer (office, month);
create trigger survey_answer_append_only before update or delete or truncate on survey_answer
    for each statement execute function refuse_change();
