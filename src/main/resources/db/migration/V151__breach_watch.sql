-- Files that ended while an absence could still be contested or was not decided yet: looked at again until it is.
create table breach_watch (
    office    text not null references office,
    reference text not null,
    since     timestamptz not null,
    primary key (office, reference)
);
