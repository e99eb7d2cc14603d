-- Needs: what a service asks for. The estimate is of this purchase alone; what was compared with the thresholds is in need_computation.
create table need (
    reference         text primary key,
    office            text not null references office,
    service           text not null,
    requester         text not null,
    requester_name    text not null,
    stated_at         timestamptz not null,
    subject           text not null check (length(subject) between 5 and 200),
    nature            text not null check (nature in ('WORKS', 'SUPPLIES', 'SERVICES')),
    amount            numeric(14, 2) not null check (amount > 0),
    duration_months   int not null check (duration_months between 1 and 240),
    renewals          int not null check (renewals between 0 and 20),
    framework_maximum numeric(14, 2) check (framework_maximum >= amount),
    family            text,
    operation         text,
    launch_date       date not null,
    period            text,
    place             text,
    status            text not null,
    outcome_amount    numeric(14, 2) check (outcome_amount > 0),
    tender            text,
    split_answer      text,
    return_reason     text,
    withdrawal_reason text,
    check ((family is null) <> (operation is null)),
    foreign key (office, operation) references works_operation (office, code)
);
create index need_family on need (office, family, launch_date);
create index need_operation on need (office, operation);
create index need_list on need (office, stated_at desc);

create table need_lot (
    need      text not null references need,
    number    int not null check (number between 1 and 99),
    title     text not null check (length(title) between 2 and 200),
    amount    numeric(14, 2) not null check (amount > 0),
    taken_out boolean not null,
    primary key (need, number)
);

-- Each computation of a need stays as it was made: the total, its lines, the rule that answered.
create table need_computation (
    id                        bigint generated always as identity primary key,
    need                      text not null references need,
    at                        timestamptz not null,
    method                    text not null,
    own_amount                numeric(14, 2) not null,
    total                     numeric(14, 2) not null check (total >= own_amount),
    procedure                 text not null,
    committee                 text not null,
    minimum_consultation_days int not null,
    channels                  text[] not null,
    rule                      text not null,
    basis                     text not null,
    version                   text not null,
    decision                  bigint not null references decision_record,
    alone_procedure           text not null,
    alone_decision            bigint not null references decision_record,
    split_warning             boolean not null
);
create index need_computation_need on need_computation (need, id);

create table need_computation_line (
    computation bigint not null references need_computation,
    position    int not null,
    source      text not null,
    reference   text not null,
    counted_on  date not null,
    label       text not null,
    amount      numeric(14, 2) not null,
    primary key (computation, position)
);
create trigger need_computation_append_only before update or delete or truncate on need_computation
    for each statement execute function refuse_change();
create trigger need_computation_line_append_only before update or delete or truncate on need_computation_line
    for each statement execute function refuse_change();

-- What the buyers settled, with the reasons for any choice of theirs.
create table need_settlement (
    need                      text primary key references need,
    settled_at                timestamptz not null,
    settled_by                text not null,
    computation               bigint not null references need_computation,
    procedure                 text not null,
    formal_procedure          text,
    negotiation_ground        text,
    committee                 text not null,
    minimum_consultation_days int not null,
    channels                  text[] not null,
    basis                     text not null,
    stricter_reason           text,
    no_competition_case       text,
    justification             text,
    check ((no_competition_case is null) = (justification is null))
);

create table direct_purchase (
    need            text primary key references need,
    consulted       text not null check (length(consulted) >= 3),
    supplier        text not null check (length(supplier) between 2 and 200),
    siren           text check (siren ~ '^[0-9]{9}$'),
    amount          numeric(14, 2) not null check (amount > 0),
    reason          text not null check (length(reason) >= 10),
    purchased_on    date not null,
    earlier_count   int not null,
    earlier_amount  numeric(14, 2) not null,
    rotation_answer text,
    recorded_by     text not null,
    recorded_at     timestamptz not null,
    signatory       text not null,
    signature_basis text not null,
    signed_by       text,
    signed_at       timestamptz
);

-- A write sent again with the same key answers with what the first one made.
create table need_submission_key (
    office       text not null references office,
    account      text not null,
    key          text not null check (length(key) between 1 and 200),
    fingerprint  text not null,
    need         text not null references need,
    submitted_at timestamptz not null,
    primary key (office, account, key)
);
