-- A frozen review has all its numbers: pages and the next purchase read them.
alter table supplier_review add constraint supplier_review_frozen_whole check (
    frozen_at is null
    or (events is not null and grade is not null and outcome is not null and sha256 is not null));
