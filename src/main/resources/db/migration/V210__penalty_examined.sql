-- Accepted orders that were looked at for a penalty, each once, however long ago they were accepted; corrected facts take the row away.
create table penalty_examined (
    intervention text primary key references intervention,
    office       text not null references office,
    examined_at  timestamptz not null
);
