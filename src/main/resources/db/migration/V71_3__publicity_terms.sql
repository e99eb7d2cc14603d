-- Proof that the notice was sent (R2131-19 CCP), the Publications Office's confirmation of receipt, and the statement that the national
-- notice says no more than the European one (R2131-20 CCP).
alter table tender_publicity
    add column sending_proof        text check (length(sending_proof) between 1 and 200),
    add column receipt_confirmed_at timestamptz,
    add column same_content_by      text,
    add column same_content_at      timestamptz,
    add check (receipt_confirmed_at is null or receipt_confirmed_at >= sent_at),
    add check ((same_content_by is null) = (same_content_at is null));

-- What shortens or lengthens the legal period of a formal procedure (R2161-2 to R2161-16 CCP).
create table tender_period (
    reference           text primary key references tender,
    electronic          boolean not null,
    notice_reference    text check (length(notice_reference) between 1 and 200),
    notice_sent_on      date,
    urgency_reason      text check (length(urgency_reason) >= 10),
    recorded_by         text not null,
    recorded_at         timestamptz not null,
    check ((notice_reference is null) = (notice_sent_on is null))
);

-- Questions of firms; the answer goes to all, who asked stays here.
create table tender_question (
    id            bigint generated always as identity primary key,
    reference     text not null references tender,
    received_at   timestamptz not null,
    firm_name     text not null check (length(firm_name) between 1 and 200),
    email         text not null,
    question      text not null check (length(question) between 1 and 4000),
    recorded_by   text not null,
    published     text check (length(published) between 1 and 4000),
    answer        text check (length(answer) between 1 and 4000),
    not_extended  text check (length(not_extended) >= 10),
    answered_by   text,
    answered_at   timestamptz,
    check ((answer is null) = (answered_at is null)),
    check ((answer is null) = (published is null))
);
create index tender_question_file on tender_question (reference, id);
