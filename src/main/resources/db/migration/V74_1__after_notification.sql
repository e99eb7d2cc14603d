-- What firms, the law and the office still expect once a lot was decided: reasons on request, award notice, works site, quality.
create table tender_reasons_request (
    id          bigint generated always as identity primary key,
    reference   text not null,
    lot         int not null,
    offer       bigint not null unique references tender_offer,
    asked_on    date not null,
    channel     text not null check (channel in ('LINK', 'WRITTEN')),
    due         date not null check (due > asked_on),
    winner_told boolean not null,
    rule        text not null,
    basis       text not null,
    person_name text not null,
    at          timestamptz not null,
    foreign key (reference, lot) references tender_lot
);
alter table tender_letter_draft add foreign key (request) references tender_reasons_request;

create table tender_award_notice (
    id         bigint generated always as identity primary key,
    reference  text not null,
    lot        int not null,
    required   boolean not null,
    due        date,
    channels   text not null,
    rule       text not null,
    basis      text not null,
    settled_at timestamptz not null,
    unique (reference, lot),
    foreign key (reference, lot) references tender_lot,
    check (required = (due is not null))
);
create table tender_award_notice_proof (
    notice       bigint primary key references tender_award_notice,
    proof        text not null check (length(proof) between 3 and 60),
    published_on date not null,
    url          text,
    document     bigint,
    person_name  text not null,
    at           timestamptz not null,
    check (url is not null or document is not null)
);

create table works_site (
    id                 bigint generated always as identity primary key,
    office             text not null references office,
    reference          text not null,
    lot                int not null,
    title              text not null,
    firm_name          text not null,
    siret              text not null,
    works_officer      text not null check (length(works_officer) between 1 and 120),
    planned_acceptance date not null,
    guarantee_months   int not null check (guarantee_months > 0),
    rule               text not null,
    opened_at          timestamptz not null,
    unique (reference, lot),
    foreign key (reference, lot) references tender_lot
);
create index works_site_office on works_site (office, planned_acceptance);
-- The acceptance as recorded; a correction supersedes, nothing is overwritten.
create table works_site_acceptance (
    id          bigint generated always as identity primary key,
    site        bigint not null references works_site,
    accepted_on date not null,
    reason      text,
    supersedes  bigint unique references works_site_acceptance,
    person      text not null,
    person_name text not null,
    at          timestamptz not null,
    check (supersedes is null or length(reason) >= 10)
);
create unique index works_site_acceptance_first on works_site_acceptance (site) where supersedes is null;

create table non_conformity (
    reference text primary key check (reference ~ '^N-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office    text not null references office,
    tender    text not null,
    finding   text not null check (finding in ('FEW_APPLICATIONS', 'BAD_FEEDBACK', 'DEADLINE_MISSED')),
    cause_key text not null,
    sentence  text not null,
    rule      text not null,
    basis     text not null,
    opened_at timestamptz not null,
    unique (office, cause_key)
);
create table non_conformity_analysis (
    id          bigint generated always as identity primary key,
    reference   text not null references non_conformity,
    cause       text not null check (length(cause) >= 10),
    action      text not null check (length(action) >= 10),
    owner       text not null,
    due         date not null,
    person      text not null,
    person_name text not null,
    at          timestamptz not null
);
create table non_conformity_verification (
    id          bigint generated always as identity primary key,
    reference   text not null references non_conformity,
    analysis    bigint not null unique references non_conformity_analysis,
    effective   boolean not null,
    comment     text not null check (length(comment) >= 10),
    person      text not null,
    person_name text not null,
    at          timestamptz not null
);

create trigger tender_reasons_request_append_only before update or delete or truncate on tender_reasons_request
    for each statement execute function refuse_change();
create trigger tender_award_notice_append_only before update or delete or truncate on tender_award_notice
    for each statement execute function refuse_change();
create trigger tender_award_notice_proof_append_only before update or delete or truncate on tender_award_notice_proof
    for each statement execute function refuse_change();
create trigger works_site_append_only before update or delete or truncate on works_site
    for each statement execute function refuse_change();
create trigger works_site_acceptance_append_only before update or delete or truncate on works_site_acceptance
    for each statement execute function refuse_change();
create trigger non_conformity_append_only before update or delete or truncate on non_conformity
    for each statement execute function refuse_change();
create trigger non_conformity_analysis_append_only before update or delete or truncate on non_conformity_analysis
    for each statement execute function refuse_change();
create trigger non_conformity_verification_append_only before update or delete or truncate on non_conformity_verification
    for each statement execute function refuse_change();
