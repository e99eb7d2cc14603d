-- Sums of the facts by month, so that ten years are read as quickly as one. A change of facts adds a line, nobody waits for anybody; lines of
-- one month are drawn together at night and after many facts were written.
create table upkeep_sum (
    office         text not null,
    firm           bigint not null,
    contract       text,
    work_type      text not null,
    -- first day of it
    month          date not null check (extract(day from month) = 1),
    counted        int not null,
    contact        int not null,
    contact_kept   int not null,
    contact_raw    int not null,
    due            int not null,
    due_kept       int not null,
    due_raw        int not null,
    timed          int not null,
    timed_kept     int not null,
    timed_raw      int not null,
    absences       int not null,
    overturned     int not null,
    judged         int not null,
    accepted_first int not null,
    requested      int not null,
    not_reopened   int not null,
    answers        int not null,
    solved         int not null,
    score_sum      int not null,
    gestures       int not null,
    gesture_amount numeric(14, 2) not null
);
create index upkeep_sum_firm on upkeep_sum (office, firm, month);
create index upkeep_sum_trade on upkeep_sum (office, work_type, month);

create function add_upkeep_sum() returns trigger language plpgsql as $$
begin
    if tg_op in ('INSERT', 'UPDATE') then
        insert into upkeep_sum (office, firm, contract, work_type, month,
        counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences, overturned,
        judged, accepted_first, requested, not_reopened, answers, solved, score_sum, gestures, gesture_amount)
        select office, firm, contract, work_type, date_trunc('month', ended_on::timestamp)::date,
            sum(counted), sum(contact), sum(contact_kept), sum(contact_raw), sum(due), sum(due_kept), sum(due_raw), sum(timed),
            sum(timed_kept), sum(timed_raw), sum(absences), sum(overturned), sum(judged), sum(accepted_first), sum(requested),
            sum(not_reopened), sum(answers), sum(solved), sum(score_sum), sum(gestures), sum(gesture_amount)
        from new_facts group by 1, 2, 3, 4, 5;
    end if;
    if tg_op in ('UPDATE', 'DELETE') then
        insert into upkeep_sum (office, firm, contract, work_type, month,
        counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences, overturned,
        judged, accepted_first, requested, not_reopened, answers, solved, score_sum, gestures, gesture_amount)
        select office, firm, contract, work_type, date_trunc('month', ended_on::timestamp)::date,
            -sum(counted), -sum(contact), -sum(contact_kept), -sum(contact_raw), -sum(due), -sum(due_kept), -sum(due_raw),
            -sum(timed), -sum(timed_kept), -sum(timed_raw), -sum(absences), -sum(overturned), -sum(judged), -sum(accepted_first),
            -sum(requested), -sum(not_reopened), -sum(answers), -sum(solved), -sum(score_sum), -sum(gestures),
            -sum(gesture_amount)
        from old_facts group by 1, 2, 3, 4, 5;
    end if;
    return null;
end $$;
create trigger upkeep_fact_added after insert on upkeep_fact
    referencing new table as new_facts for each statement execute function add_upkeep_sum();
create trigger upkeep_fact_changed after update on upkeep_fact
    referencing old table as old_facts new table as new_facts for each statement execute function add_upkeep_sum();
create trigger upkeep_fact_removed after delete on upkeep_fact
    referencing old table as old_facts for each statement execute function add_upkeep_sum();

-- those that stand already
insert into upkeep_sum (office, firm, contract, work_type, month,
        counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences, overturned,
        judged, accepted_first, requested, not_reopened, answers, solved, score_sum, gestures, gesture_amount)
select office, firm, contract, work_type, date_trunc('month', ended_on::timestamp)::date,
            sum(counted), sum(contact), sum(contact_kept), sum(contact_raw), sum(due), sum(due_kept), sum(due_raw), sum(timed),
            sum(timed_kept), sum(timed_raw), sum(absences), sum(overturned), sum(judged), sum(accepted_first), sum(requested),
            sum(not_reopened), sum(answers), sum(solved), sum(score_sum), sum(gestures), sum(gesture_amount)
from upkeep_fact group by 1, 2, 3, 4, 5;
