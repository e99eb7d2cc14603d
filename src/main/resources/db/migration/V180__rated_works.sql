-- Sites whose firms are rated: those of our consultations and those of the office's other software. No personal data of tenants.
create table rated_site (
    id               bigint generated always as identity primary key,
    office           text not null references office,
    -- number in the office's own software; how a CSV file names it
    code             text check (length(code) between 1 and 60),
    -- site of a notified lot of ours
    works_site       bigint unique references works_site,
    tender           text,
    lot              int,
    title            text not null check (length(title) between 1 and 300),
    -- account of the works officer in charge; null = to be named
    officer          text,
    -- who follows the site in the words of the notification
    officer_said     text,
    accepted_on      date,
    guarantee_end    date,
    abandoned_at     timestamptz,
    abandoned_by     text,
    abandoned_reason text check (length(abandoned_reason) between 10 and 2000),
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    unique (office, id),
    unique (office, code),
    check (guarantee_end >= accepted_on),
    check (accepted_on is null or guarantee_end is not null),
    check ((abandoned_at is null) = (abandoned_reason is null)),
    check ((tender is null) = (lot is null))
);
create index rated_site_tender on rated_site (tender) where tender is not null;
create index rated_site_acceptance on rated_site (office, accepted_on) where abandoned_at is null;

create table rated_party (
    site   bigint not null,
    office text not null,
    firm   bigint not null,
    role   text not null check (role in ('WORKS', 'DESIGN')),
    primary key (site, firm, role),
    foreign key (office, site) references rated_site (office, id),
    foreign key (office, firm) references firm (office, id)
);
create index rated_party_firm on rated_party (office, firm);

-- Contracts of the register that are rated on a sheet; one without a row here is not.
create table rated_contract (
    contract    text primary key references contract,
    office      text not null,
    -- null = not rated, with the reason
    kind        text check (kind in ('SUPPLIES', 'SERVICES', 'DESIGN')),
    reason      text check (length(reason) between 10 and 2000),
    recorded_at timestamptz not null,
    recorded_by text not null,
    foreign key (office, contract) references contract (office, reference),
    check (kind is not null or reason is not null)
);
insert into rated_contract (contract, office, kind, recorded_at, recorded_by)
select contract.reference, contract.office, tender.nature, contract.recorded_at, 'palier'
from contract join tender on tender.reference = contract.tender
where tender.nature in ('SUPPLIES', 'SERVICES');

create table evaluation (
    reference         text primary key check (reference ~ '^E-[0-9A-Z]{2,4}-[0-9]{4}-[0-9]{4,}$'),
    office            text not null references office,
    kind              text not null check (kind in ('WORKS', 'SUPPLIES', 'SERVICES', 'DESIGN')),
    occasion          text not null check (occasion in ('ACCEPTANCE', 'GUARANTEE_END', 'YEARLY')),
    -- acceptance, end of the guarantee year, anniversary or end of the contract
    occasion_day      date not null,
    firm              bigint not null,
    site              bigint,
    contract          text,
    subject           text not null check (length(subject) between 1 and 300),
    -- account of the officer in charge; null = to be named, or the buyers for a contract
    rater             text,
    status            text not null check (status in ('OPEN', 'FROZEN', 'CANCELLED')),
    -- frozen evaluation that this one corrects
    supersedes        text unique references evaluation,
    correction_reason text check (length(correction_reason) between 10 and 2000),
    opened_at         timestamptz not null,
    due_on            date not null,
    cancelled_at      timestamptz,
    cancelled_by      text,
    cancelled_by_name text,
    cancelled_reason  text check (length(cancelled_reason) between 10 and 2000),
    unique (office, reference),
    foreign key (office, firm) references firm (office, id),
    foreign key (office, site) references rated_site (office, id),
    foreign key (office, contract) references contract (office, reference),
    check ((site is null) <> (contract is null)),
    check ((contract is null) = (occasion <> 'YEARLY')),
    check ((supersedes is null) = (correction_reason is null)),
    check ((status = 'CANCELLED') = (cancelled_reason is not null))
);
-- opened once, whatever node asks
create unique index evaluation_site_once on evaluation (site, firm, kind, occasion) where site is not null and supersedes is null;
create unique index evaluation_contract_once on evaluation (contract, occasion_day) where contract is not null and supersedes is null;
create index evaluation_open on evaluation (office, due_on) where status = 'OPEN';
create index evaluation_firm on evaluation (office, firm, kind);

-- Marks and comments that are not frozen yet; criterion '' = the comment on the whole, part '' = on the criterion.
create table evaluation_draft (
    reference text not null references evaluation,
    criterion text not null,
    part      text not null,
    mark      int check (mark between 1 and 5),
    comment   text check (length(comment) between 1 and 4000),
    primary key (reference, criterion, part)
);

-- The frozen sheet: all that a number rests on, copied, so that no later table changes it.
create table evaluation_sheet (
    reference        text primary key,
    office           text not null,
    score            numeric(5, 2) not null check (score between 0 and 100),
    grade            text not null check (grade in ('A', 'B', 'C', 'D', 'UNDEFINED')),
    grade_rule       text not null,
    grade_basis      text not null,
    criteria_version text not null,
    parts_version    text not null,
    comment          text check (length(comment) between 1 and 4000),
    open_snags       int not null check (open_snags >= 0),
    frozen_at        timestamptz not null,
    frozen_by        text not null,
    frozen_by_name   text not null,
    foreign key (office, reference) references evaluation (office, reference)
);
create index evaluation_sheet_year on evaluation_sheet (office, frozen_at);
create table evaluation_criterion (
    reference text not null references evaluation_sheet,
    position  int not null check (position > 0),
    code      text not null,
    label     text not null,
    weight    int not null check (weight > 0),
    rule      text not null,
    -- null = its parts were marked
    mark      int check (mark between 1 and 5),
    points    numeric(5, 2) not null check (points between 0 and 100),
    comment   text check (length(comment) between 1 and 4000),
    primary key (reference, position),
    unique (reference, code)
);
create table evaluation_part (
    reference text not null,
    criterion text not null,
    position  int not null check (position > 0),
    code      text not null,
    label     text not null,
    rule      text not null,
    -- null = does not apply
    mark      int check (mark between 1 and 5),
    primary key (reference, criterion, code),
    foreign key (reference, criterion) references evaluation_criterion (reference, code)
);
create trigger evaluation_sheet_append_only before update or delete or truncate on evaluation_sheet
    for each statement execute function refuse_change();
create trigger evaluation_criterion_append_only before update or delete or truncate on evaluation_criterion
    for each statement execute function refuse_change();
create trigger evaluation_part_append_only before update or delete or truncate on evaluation_part
    for each statement execute function refuse_change();
create function keep_frozen_evaluation() returns trigger language plpgsql as $$
begin
    if old.status <> 'OPEN' then
        raise exception 'Evaluation % is closed', old.reference;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger evaluation_frozen before update or delete on evaluation
    for each row execute function keep_frozen_evaluation();

-- Reserves of an acceptance, and what was still found in the guarantee year.
create table snag (
    id             bigint generated always as identity primary key,
    office         text not null,
    site           bigint not null,
    firm           bigint not null,
    text           text not null check (length(text) between 3 and 2000),
    raised_on      date not null,
    due_on         date not null,
    photo          bigint references document,
    raised_at      timestamptz not null,
    raised_by      text not null,
    raised_by_name text not null,
    unique (office, id),
    foreign key (office, site) references rated_site (office, id),
    foreign key (office, firm) references firm (office, id),
    check (due_on >= raised_on)
);
create index snag_site on snag (site, firm);
create table snag_lifting (
    snag           bigint primary key references snag,
    lifted_on      date not null,
    note           text check (length(note) between 1 and 2000),
    photo          bigint references document,
    lifted_at      timestamptz not null,
    lifted_by      text not null,
    lifted_by_name text not null
);
create trigger snag_append_only before update or delete or truncate on snag
    for each statement execute function refuse_change();
create trigger snag_lifting_append_only before update or delete or truncate on snag_lifting
    for each statement execute function refuse_change();

-- Suppliers that the office cannot do without, with the reason and from when until when.
create table strategic_supplier (
    id               bigint generated always as identity primary key,
    office           text not null,
    firm             bigint not null,
    reason           text not null check (length(reason) between 10 and 2000),
    from_on          date not null,
    recorded_at      timestamptz not null,
    recorded_by_name text not null,
    -- last day; null = goes on
    until_on         date,
    end_reason       text check (length(end_reason) between 10 and 2000),
    ended_at         timestamptz,
    ended_by_name    text,
    foreign key (office, firm) references firm (office, id),
    check (until_on >= from_on),
    check ((until_on is null) = (end_reason is null))
);
create unique index strategic_supplier_now on strategic_supplier (office, firm) where until_on is null;
