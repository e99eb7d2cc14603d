-- Why an improvement plan was asked for with the review, by what fell: no personal data. A frozen review keeps it.
alter table supplier_review add column plan_asked_because text check (length(plan_asked_because) between 10 and 2000);
create function keep_plan_asked() returns trigger language plpgsql as $$
begin
    raise exception 'Review % is frozen', old.reference;
end $$;
create trigger supplier_review_plan_asked_kept before update of plan_asked_because on supplier_review
    for each row when (old.frozen_at is not null and new.plan_asked_because is distinct from old.plan_asked_because)
    execute function keep_plan_asked();
