-- CPV 2008 with French labels. "words" is the label in lower case without accents, so that a search needs no database extension.
create table cpv (
    code  text primary key check (code ~ '^[0-9]{8}$'),
    label text not null,
    words text not null
);
