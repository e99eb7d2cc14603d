-- Work may be refused for good: beside what was done again it counts on its own.
alter table upkeep_fact add rejected smallint not null default 0;
alter table upkeep_fact add check (accepted_first + rejected <= judged);
alter table upkeep_sum add rejected int not null default 0;
alter table upkeep_sum alter rejected drop default;

create or replace function add_upkeep_sum() returns trigger language plpgsql as $$
begin
    if tg_op in ('INSERT', 'UPDATE') then
        insert into upkeep_sum (office, firm, contract, work_type, month,
        counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences, overturned,
        judged, accepted_first, rejected, requested, not_reopened, answers, solved, score_sum, gestures, gesture_amount)
        select office, firm, contract, work_type, date_trunc('month', ended_on::timestamp)::date,
            sum(counted), sum(contact), sum(contact_kept), sum(contact_raw), sum(due), sum(due_kept), sum(due_raw), sum(timed),
            sum(timed_kept), sum(timed_raw), sum(absences), sum(overturned), sum(judged), sum(accepted_first), sum(rejected), sum(requested),
            sum(not_reopened), sum(answers), sum(solved), sum(score_sum), sum(gestures), sum(gesture_amount)
        from new_facts group by 1, 2, 3, 4, 5;
    end if;
    if tg_op in ('UPDATE', 'DELETE') then
        insert into upkeep_sum (office, firm, contract, work_type, month,
        counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences, overturned,
        judged, accepted_first, rejected, requested, not_reopened, answers, solved, score_sum, gestures, gesture_amount)
        select office, firm, contract, work_type, date_trunc('month', ended_on::timestamp)::date,
            -sum(counted), -sum(contact), -sum(contact_kept), -sum(contact_raw), -sum(due), -sum(due_kept), -sum(due_raw),
            -sum(timed), -sum(timed_kept), -sum(timed_raw), -sum(absences), -sum(overturned), -sum(judged), -sum(accepted_first),
            -sum(rejected), -sum(requested), -sum(not_reopened), -sum(answers), -sum(solved), -sum(score_sum), -sum(gestures),
            -sum(gesture_amount)
        from old_facts group by 1, 2, 3, 4, 5;
    end if;
    return null;
end $$;
