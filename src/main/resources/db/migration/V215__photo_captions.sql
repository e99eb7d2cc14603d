-- What a photo of an evaluation shows, in the rater's words; printed under it on the frozen sheet. No row = no caption.
create table evaluation_photo (
    document  bigint primary key references document,
    reference text not null references evaluation,
    caption   text not null check (length(caption) between 1 and 200)
);
create index evaluation_photo_reference on evaluation_photo (reference);
create function keep_frozen_caption() returns trigger language plpgsql as $$
begin
    if exists (select from evaluation where reference = new.reference and status <> 'OPEN') then
        raise exception 'Evaluation % is closed', new.reference;
    end if;
    return new;
end $$;
create trigger evaluation_photo_frozen before insert or update on evaluation_photo
    for each row execute function keep_frozen_caption();
