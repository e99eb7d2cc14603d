-- Firms: one directory per office. A merged record stays and points to the one that took it over.
create table firm (
    id             bigint generated always as identity primary key,
    office         text not null references office,
    siren          text not null check (siren ~ '^[0-9]{9}$'),
    siret          text not null check (siret ~ '^[0-9]{14}$'),
    name           text not null check (length(name) between 1 and 200),
    email          text check (length(email) <= 254),
    phone          text check (length(phone) <= 30),
    street         text check (length(street) <= 200),
    postcode       text check (postcode ~ '^[0-9]{5}$'),
    city           text check (length(city) <= 100),
    sme            boolean,
    merged_into    bigint,
    registered_at  timestamptz not null,
    registered_by  text not null,
    unique (office, siret),
    unique (office, id),
    foreign key (office, merged_into) references firm (office, id),
    check (left(siret, 9) = siren),
    check (merged_into <> id)
);
create index firm_siren on firm (office, siren);
create index firm_merged on firm (merged_into) where merged_into is not null;

-- What a firm's record said before each change; append-only.
create table firm_change (
    id      bigint generated always as identity primary key,
    office  text not null references office,
    firm    bigint not null references firm,
    at      timestamptz not null,
    actor   text not null,
    kind    text not null check (kind in ('REGISTERED', 'CORRECTED', 'MERGED', 'IMPORTED')),
    sentence text not null
);
create index firm_change_firm on firm_change (firm, id);
create trigger firm_change_append_only before update or delete or truncate on firm_change
    for each statement execute function refuse_change();

-- Groups of firms that answer together; exactly one leader.
create table firm_group (
    id         bigint generated always as identity primary key,
    office     text not null references office,
    name       text not null check (length(name) between 1 and 200),
    solidary   boolean not null,
    created_at timestamptz not null,
    created_by text not null,
    unique (office, id)
);
create table firm_group_member (
    office     text not null,
    firm_group bigint not null,
    firm       bigint not null,
    leader     boolean not null,
    primary key (firm_group, firm),
    foreign key (office, firm_group) references firm_group (office, id),
    foreign key (office, firm) references firm (office, id)
);
create unique index firm_group_one_leader on firm_group_member (firm_group) where leader;
create index firm_group_member_firm on firm_group_member (firm);

-- Names are searched without case and accents; the extension unaccent is not everywhere, French letters are enough.
create function searchable_name(name text) returns text language sql immutable strict parallel safe as $$
    select translate(replace(replace(lower(name collate "fr-x-icu"), 'œ', 'oe'), 'æ', 'ae'),
                     'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ''’-', 'aaaaaaceeeeiiiinooooouuuuyy   ')
$$;
