-- A serious incident stays as it was recorded; withdrawing it is written once, by its author or a supervisor, and a review that counted it
-- keeps it. Accounts and names of staff.
alter table serious_incident rename column withdrawn_by to withdrawn_by_name;
alter table serious_incident
    -- null = recorded before accounts were kept: supervisors withdraw it
    add column recorded_by  text,
    add column withdrawn_by text;
create function keep_incident() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null or new.withdrawn_at is null
        or (new.id, new.office, new.firm, new.sheet, new.happened_on, new.reason, new.recorded_by, new.recorded_by_name, new.recorded_at)
        is distinct from
        (old.id, old.office, old.firm, old.sheet, old.happened_on, old.reason, old.recorded_by, old.recorded_by_name, old.recorded_at) then
        raise exception 'Incident % stays as it was recorded', old.id;
    end if;
    return new;
end $$;
create trigger serious_incident_kept before update or delete on serious_incident
    for each row execute function keep_incident();
create trigger serious_incident_no_truncate before truncate on serious_incident
    for each statement execute function refuse_change();

-- Incidents that a frozen review counted, whatever became of them.
create table supplier_review_incident (
    reference text not null references supplier_review,
    incident  bigint not null references serious_incident,
    primary key (reference, incident)
);
insert into supplier_review_incident (reference, incident)
select review.reference, incident.id from supplier_review review
join firm reviewed on reviewed.office = review.office and reviewed.id = review.firm
join firm other on other.office = review.office and coalesce(other.merged_into, other.id) = coalesce(reviewed.merged_into, reviewed.id)
join serious_incident incident on incident.office = review.office and incident.firm = other.id and incident.sheet = review.sheet
    and incident.happened_on between review.period_from and review.period_until
    and incident.recorded_at <= review.frozen_at and (incident.withdrawn_at is null or incident.withdrawn_at > review.frozen_at)
where review.serious_incident;
create trigger supplier_review_incident_kept before insert or update or delete on supplier_review_incident
    for each row execute function keep_frozen_review_part();
create trigger supplier_review_incident_no_truncate before truncate on supplier_review_incident
    for each statement execute function refuse_change();
