-- A file that ends before its vote leaves the agenda of a convened session, and is seen to have left.
alter table committee_session_item drop constraint committee_session_item_status_check;
alter table committee_session_item add constraint committee_session_item_status_check
    check (status in ('PENDING', 'OPEN', 'CLOSED', 'WITHDRAWN'));
alter table committee_session_item add constraint committee_session_item_withdrawn
    check (status <> 'WITHDRAWN' or reasons is not null and closed_at is not null);
