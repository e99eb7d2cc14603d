-- A frozen review, or one that found nothing, is corrected by another one of the same period. Once that is frozen, the first stands no more.
alter table supplier_review
    add column corrects text references supplier_review,
    drop constraint supplier_review_office_firm_sheet_period_from_period_until_key;
create unique index supplier_review_once on supplier_review (office, firm, sheet, period_from, period_until) where corrects is null;
create unique index supplier_review_corrected_once on supplier_review (corrects);
create function keep_review_correction() returns trigger language plpgsql as $$
begin
    raise exception 'Review % corrects the same one for ever', old.reference;
end $$;
create trigger supplier_review_correction_kept before update of corrects on supplier_review
    for each row when (new.corrects is distinct from old.corrects) execute function keep_review_correction();
