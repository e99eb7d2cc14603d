-- The page on which a firm reads its own figures by a signed link, and what it says of them.
create table supplier_page (
    id           bigint generated always as identity primary key,
    office       text not null references office,
    firm         bigint not null,
    link         uuid not null unique,
    sent_at      timestamptz not null,
    sent_by      text not null,
    sent_by_name text not null,
    foreign key (office, firm) references firm (office, id)
);
create index supplier_page_firm on supplier_page (office, firm, id desc);

create table supplier_remark (
    id           bigint generated always as identity primary key,
    office       text not null references office,
    firm         bigint not null,
    -- intervention that it speaks of; null = the figures as a whole
    intervention text,
    -- words of a firm, class FILE
    text         text not null check (length(text) between 10 and 8000),
    said_at      timestamptz not null,
    document     bigint references document,
    foreign key (office, firm) references firm (office, id),
    foreign key (office, intervention) references intervention (office, reference)
);
create index supplier_remark_firm on supplier_remark (office, firm, id desc);
create index supplier_remark_intervention on supplier_remark (intervention) where intervention is not null;
create trigger supplier_remark_append_only before update or delete or truncate on supplier_remark
    for each statement execute function refuse_change();

create table supplier_remark_answer (
    remark           bigint primary key references supplier_remark,
    text             text not null check (length(text) between 10 and 8000),
    answered_at      timestamptz not null,
    answered_by      text not null,
    answered_by_name text not null
);
create trigger supplier_remark_answer_append_only before update or delete or truncate on supplier_remark_answer
    for each statement execute function refuse_change();
