-- Who arrived late or left during a session: what the quorum of each item was counted on.
create table committee_movement (
    id          bigint generated always as identity primary key,
    session     text not null,
    number      int not null,
    seat        bigint not null,
    kind        text not null check (kind in ('ARRIVAL', 'DEPARTURE')),
    person      bigint not null references committee_member,
    position    int,
    at          timestamptz not null,
    recorded_by text not null,
    foreign key (session, number, seat) references committee_attendance
);
create index committee_movement_session on committee_movement (session, number, id);
create trigger committee_movement_append_only before update or delete or truncate on committee_movement
    for each statement execute function refuse_change();
comment on column committee_movement.position is 'item that was voted on or would come next; null after the last one';

-- A session that takes up, on second convocation, what the one before could not examine for want of a quorum.
alter table committee_session add column follows text unique references committee_session check (follows <> reference);
