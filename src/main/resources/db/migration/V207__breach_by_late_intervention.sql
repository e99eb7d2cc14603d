-- A breach of a request says whose lateness caused it: the intervention that was to be done, by its own delay, before the promise to the
-- tenant ran out, and was not. Null = the office's own, or a breach that the intervention itself tells.
alter table goodwill_gesture add column late_intervention text references intervention;
create index goodwill_gesture_late on goodwill_gesture (office, late_intervention) where late_intervention is not null;
