ALTER TABLE "library_piles" ADD COLUMN "count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "library_piles" ADD CONSTRAINT "pile_holds_none_or_more" CHECK ("library_piles"."count" >= 0);
--> statement-breakpoint
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
update library_piles set count = (select count(*) from library_entries where pile_id = library_piles.id);
--> statement-breakpoint
-- To go back: put_on_shelf() of 0023, without the two triggers made here, and drop the column.
create or replace function put_on_shelf() returns trigger language plpgsql as $$
declare
  was integer;
  pile integer;
begin
  select pile_id into was from library_entries where practice_id = new.id;
  if new.state = 'published' then
    insert into library_piles (direction, kind, audiences, is_example)
      values (new.direction, new.kind, new.audiences, new.is_example) on conflict do nothing;
    select id into strict pile from library_piles
      where direction = new.direction and kind = new.kind and audiences = new.audiences and is_example = new.is_example;
  end if;
  -- Two who move practices the other way round wait for each other in one order.
  perform from library_piles where id in (was, pile) order by id for update;
  update library_piles set count = count - 1 where id = was;
  update library_piles set count = count + 1 where id = pile;
  delete from library_entries where practice_id = new.id;
  if pile is not null then
    insert into library_entries (practice_id, pile_id, organisation_id, slug, title, summary, published_at, sorting_title, searched, named)
      values (new.id, pile, new.organisation_id, new.slug, new.title, new.summary, new.published_at, new.sorting_title,
        new.searched, ts_filter(new.searched, '{a,b}'));
  end if;
  return null;
end
$$;
--> statement-breakpoint
create function take_off_shelf() returns trigger language plpgsql as $$
begin
  update library_piles set count = count - 1 where id = (select pile_id from library_entries where practice_id = old.id);
  return old;
end
$$;
--> statement-breakpoint
create trigger practices_are_taken_off_the_shelf before delete on practices for each row execute function take_off_shelf();
