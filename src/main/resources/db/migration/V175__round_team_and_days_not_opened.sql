-- Who makes the rounds of a programme, and up to which day its rounds were opened. No personal data.
alter table round_schedule
    -- group that gets the tasks: the field teams, or one service of the office
    add column team text not null default 'field-teams' check (team ~ '^(field-teams|service-[a-z0-9-]{2,40})$'),
    -- last day that was looked at, whether or not a round was due; null = none yet. Days after it are made up for
    add column opened_until date;
update round_schedule set opened_until = current_date - 1;

alter table inspection_round
    -- as the programme said on that day
    add column team text not null default 'field-teams' check (team ~ '^(field-teams|service-[a-z0-9-]{2,40})$'),
    drop constraint inspection_round_missed_cause_check,
    add constraint inspection_round_missed_cause_check
        check (missed_cause in ('STAFF_ABSENT', 'NO_ACCESS', 'OTHER_EMERGENCY', 'FORGOTTEN', 'OTHER', 'NOT_OPENED'));
