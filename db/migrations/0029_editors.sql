CREATE TABLE "editorships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "editorship_direction_is_a_known_one" CHECK ("editorships"."direction" in ('protection', 'prevention', 'policy', 'research', 'detection')),
	CONSTRAINT "editorship_ends_after_it_starts" CHECK ("editorships"."ended_at" is null or "editorships"."ended_at" >= "editorships"."started_at")
);
--> statement-breakpoint
ALTER TABLE "manuscripts" ADD COLUMN "direction" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "direction" text;--> statement-breakpoint
ALTER TABLE "editorships" ADD CONSTRAINT "editorships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_editorship_at_a_time_per_person_and_direction" ON "editorships" USING btree ("person_id","direction") WHERE "editorships"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "manuscripts" ADD CONSTRAINT "manuscript_direction_is_a_known_one" CHECK ("manuscripts"."direction" in ('protection', 'prevention', 'policy', 'research', 'detection'));--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "file_direction_is_a_known_one" CHECK ("files"."direction" in ('protection', 'prevention', 'policy', 'research', 'detection'));
--> statement-breakpoint
-- Editors of a direction check its texts, besides the secretariat. A transaction says of which directions its person is
-- one (app.editor_of, with commas). To go back: the policies and functions of 0006, 0012, 0016, 0018, 0019, 0023, 0024,
-- 0026 and 0027 again, then drop the columns, the table and the three functions made here.
--
-- $edits, for a row with a direction and an organisation: the person is an editor of the one and has no seat in the other.
create or replace function wall_condition(who text[], own text) returns text language sql immutable as $$
  select case when 'everybody' = any (who) then 'true' else
    '(select coalesce(current_setting(''app.platform_role'', true), '''') in ('
      || (select string_agg(quote_literal(role), ', ') from unnest(array_remove(who, 'own') || array['system']) as role)
      || '))'
    || case when 'own' = any (who) then ' or (' ||
      replace(replace(replace(replace(own,
        '$edits', '(direction = any ((select string_to_array(coalesce(current_setting(''app.editor_of'', true), ''''), '',''))::text[])'
          || ' and organisation_id not in (select organisation_id from seats where person_id = $person and ended_at is null))'),
        '$org', '(select nullif(current_setting(''app.organisation'', true), '''')::uuid)'),
        '$person', '(select nullif(current_setting(''app.person'', true), '''')::uuid)'),
        '$desk', '(select coalesce(nullif(current_setting(''app.organisation'', true), ''''), nullif(current_setting(''app.platform_role'', true), ''''), nullif(current_setting(''app.person'', true), '''')))')
      || ')' else '' end
  end
$$;
--> statement-breakpoint
-- Whoever acts for an organisation sees who is an editor now: they are written to when a text is sent.
call raise_wall('editorships', '{own,secretariat,administrator,entrance}', '{secretariat}', 'person_id = $person or ($org is not null and ended_at is null)');
--> statement-breakpoint
revoke update, delete on editorships from protect_app;
--> statement-breakpoint
grant update (ended_at, ended_by) on editorships to protect_app;
--> statement-breakpoint
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
update manuscripts set direction = content ->> 'direction'
  where content ->> 'direction' in ('protection', 'prevention', 'policy', 'research', 'detection');
--> statement-breakpoint
update files set direction = m.direction from manuscripts m
  where m.id = subject_id and audience <> 'organisation' and (removed_at is null or audience = 'public');
--> statement-breakpoint
select set_config('app.platform_role', '', true);
--> statement-breakpoint
-- Who is told of a text, of those the transaction sees: the coordinators of its organisation, and whoever wrote it or
-- sent it, while they hold a seat. Nothing but their numbers.
create function authors_of(of_manuscripts uuid[]) returns setof uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  seen uuid[] := array(select id from manuscripts where id = any (of_manuscripts));
begin
  perform set_config('app.platform_role', 'system', true);
  return query select distinct s.person_id from manuscripts m
    join seats s on s.organisation_id = m.organisation_id and s.ended_at is null
    where m.id = any (seen) and (s.role = 'coordinator' or s.person_id in (m.started_by, m.saved_by, m.sent_by));
  perform set_config('app.platform_role', was, true);
end
$$;
--> statement-breakpoint
-- When somebody was mailed last about a text the transaction sees, and whether such a mail still waits, whoever wrote it:
-- the secretariat and an editor do not know of each other's mails otherwise.
create function told_of_manuscript(of_manuscript uuid, to_whom text, about jsonb, tries_at_most integer)
  returns table (waits boolean, told_at timestamptz) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  is_seen boolean := exists (select from manuscripts where id = of_manuscript);
begin
  perform set_config('app.platform_role', 'system', true);
  return query select coalesce(bool_or(o.delivered_at is null and o.withheld_at is null and o.tries < tries_at_most), false), max(o.delivered_at)
    from outbox o where is_seen and o.recipient = to_whom and o.template = 'practice_commented'
      and o.props @> about and o.props ->> 'manuscriptId' = of_manuscript::text;
  perform set_config('app.platform_role', was, true);
end
$$;
--> statement-breakpoint
-- The first address of this beginning that no practice has, also among those off the site.
create function free_practice_slug(wanted text) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  free text := wanted;
  number integer := 1;
begin
  perform set_config('app.platform_role', 'system', true);
  while exists (select from practices where slug = free) loop
    number := number + 1;
    free := wanted || '-' || number;
  end loop;
  perform set_config('app.platform_role', was, true);
  return free;
end
$$;
--> statement-breakpoint
-- What is on the shelf follows what is published, whoever publishes it: nobody else writes there.
create or replace function put_on_shelf() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  role text := coalesce(current_setting('app.platform_role', true), '');
  was integer;
  pile integer;
begin
  perform set_config('app.platform_role', 'system', true);
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
  perform set_config('app.platform_role', role, true);
  return null;
end
$$;
--> statement-breakpoint
create or replace function take_off_shelf() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  role text := coalesce(current_setting('app.platform_role', true), '');
begin
  perform set_config('app.platform_role', 'system', true);
  update library_piles set count = count - 1 where id = (select pile_id from library_entries where practice_id = old.id);
  perform set_config('app.platform_role', role, true);
  return old;
end
$$;
--> statement-breakpoint
create or replace function only_who_checks_makes_public() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.platform_role', true), '') in ('secretariat', 'system') then return new; end if;
  if new.direction = any (string_to_array(coalesce(current_setting('app.editor_of', true), ''), ','))
    and new.organisation_id not in (select organisation_id from seats
      where person_id = nullif(current_setting('app.person', true), '')::uuid and ended_at is null) then return new; end if;
  raise exception 'a file is made public by whoever checks' using errcode = '42501';
end
$$;
--> statement-breakpoint
grant update (direction) on files to protect_app;
--> statement-breakpoint
do $$
declare
  secretariat text := '(select coalesce(current_setting(''app.platform_role'', true), '''') = ''secretariat'')';
  text_of_theirs text := '(select id from manuscripts where state = %L and $edits)';
  place text;
begin
  foreach place in array array['library_entries', 'library_piles'] loop
    execute format('alter policy adds on %s with check (%s)', place, wall_condition('{}', ''));
    execute format('alter policy changes on %s using (%s) with check (%s)', place, wall_condition('{}', ''), wall_condition('{}', ''));
    execute format('alter policy removes on %s using (%s)', place, wall_condition('{}', ''));
  end loop;

  -- A draft, also of a next version, is no editor's; what was sent is theirs to decide on while it waits.
  execute format('alter policy sees on manuscripts using (%s)', wall_condition('{own}',
    'organisation_id = $org or (sent_at is not null and (' || secretariat || ' or (state <> ''draft'' and $edits)))'));
  execute format('alter policy changes on manuscripts using (%s) with check (%s)',
    wall_condition('{own}', 'organisation_id = $org or (sent_at is not null and (' || secretariat || ' or (state = ''sent'' and $edits)))'),
    wall_condition('{own}', 'organisation_id = $org or (sent_at is not null and (' || secretariat || ' or (state <> ''draft'' and $edits)))'));
  -- What stood in a draft before others went on is not theirs either.
  execute format('alter policy sees on manuscript_versions using (%s)', wall_condition('{own}',
    'manuscript_id in (select id from manuscripts where organisation_id = $org or ' || secretariat
      || ') or (why in (''sent'', ''published'') and manuscript_id in (select id from manuscripts))'));
  execute format('alter policy adds on manuscript_comments with check (%s and manuscript_id in (select id from manuscripts))',
    '(' || wall_condition('{own,secretariat}', 'manuscript_id in ' || format(text_of_theirs, 'sent')) || ')');

  -- A file says itself whose editors check it.
  execute format('alter policy sees on files using (%s)', wall_condition('{own}',
    'organisation_id = $org or audience = ''public'' or (audience in (''secretariat'', ''withheld'') and ' || secretariat
      || ') or (audience = ''secretariat'' and $edits)'));
  execute format('alter policy changes on files using (%s) with check (%s)',
    wall_condition('{own}', 'organisation_id = $org or (audience <> ''organisation'' and ' || secretariat || ') or (audience in (''secretariat'', ''public'') and $edits)'),
    wall_condition('{own}', 'organisation_id = $org or (audience <> ''organisation'' and ' || secretariat || ') or (audience in (''secretariat'', ''public'') and $edits)'));

  -- What everybody reads follows a text that was published in this moment. What the secretariat took off stays off.
  execute format('alter policy adds on practices with check (%s)', wall_condition('{own,secretariat}',
    'state = ''published'' and (id, organisation_id, direction) in (select id, organisation_id, direction from manuscripts where state = ''published'' and $edits)'));
  execute format('alter policy changes on practices using (%s) with check (%s)',
    wall_condition('{own,secretariat}', 'state = ''published'' and id in ' || format(text_of_theirs, 'published')),
    wall_condition('{own,secretariat}', 'state = ''published'' and (id, organisation_id, direction) in (select id, organisation_id, direction from manuscripts where state = ''published'' and $edits)'));

  -- In the trail of an organisation they write about the texts they check.
  execute format('alter policy adds on activities with check (%s)', wall_condition('{own,entrance}',
    'actor_id = $person and acting_organisation_id is not distinct from $org and (organisation_id is null or organisation_id = $org or (select coalesce(current_setting(''app.platform_role'', true), '''') in (''secretariat'', ''administrator'')) or organisation_id in (select organisation_id from seats where person_id = $person and ended_at is null)'
      || ' or (subject_id, organisation_id) in (select id::text, organisation_id from manuscripts where state <> ''draft'' and $edits))'));

  -- An editor sees whom they write to about a text; whoever acts for an organisation, the editors they write to.
  execute format('alter policy sees on people using (%s)', wall_condition('{own,secretariat,administrator,entrance}',
    'id = $person or ($org is not null and platform_role = ''secretariat'') or id in (select person_id from seats where organisation_id = $org and ended_at is null)'
      || ' or ($org is not null and id in (select person_id from editorships where ended_at is null))'
      || ' or ((select coalesce(current_setting(''app.editor_of'', true), '''') <> '''') and id in (select authors_of(array(select id from manuscripts where state <> ''draft'' and $edits))))'));
end
$$;
