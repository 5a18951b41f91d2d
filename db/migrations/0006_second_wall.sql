ALTER TABLE "outbox" ADD COLUMN "desk" text DEFAULT coalesce(nullif(current_setting('app.organisation', true), ''), nullif(current_setting('app.platform_role', true), ''), nullif(current_setting('app.person', true), ''), '') NOT NULL;
--> statement-breakpoint
-- The second wall, behind app/access: which rows a transaction sees and writes, by app.person, app.organisation and
-- app.platform_role, which it sets for itself alone. It binds the owner of the tables too. db/README.md says which
-- table has which wall. To go back: drop the policies, and `alter table … disable row level security`.
--
-- A condition for those named: 'everybody', a platform role, or 'own', whose condition is given with $org, $person and
-- $desk. What stands in (select …) is worked out once a statement. The portal itself ('system') is always among them.
create function wall_condition(who text[], own text) returns text language sql immutable as $$
  select case when 'everybody' = any (who) then 'true' else
    '(select coalesce(current_setting(''app.platform_role'', true), '''') in ('
      || (select string_agg(quote_literal(role), ', ') from unnest(array_remove(who, 'own') || array['system']) as role)
      || '))'
    || case when 'own' = any (who) then ' or (' ||
      replace(replace(replace(own,
        '$org', '(select nullif(current_setting(''app.organisation'', true), '''')::uuid)'),
        '$person', '(select nullif(current_setting(''app.person'', true), '''')::uuid)'),
        '$desk', '(select coalesce(nullif(current_setting(''app.organisation'', true), ''''), nullif(current_setting(''app.platform_role'', true), ''''), nullif(current_setting(''app.person'', true), '''')))')
      || ')' else '' end
  end
$$;
--> statement-breakpoint
-- Raises the wall of one table. `own_written` is the condition of 'own' for writing, where it differs from that for seeing.
create procedure raise_wall(place regclass, sees text[], writes text[], own text default 'organisation_id = $org', own_written text default null)
language plpgsql as $$
declare
  seen text := wall_condition(sees, own);
  written text := wall_condition(writes, coalesce(own_written, own));
begin
  execute format('alter table %s enable row level security', place);
  execute format('alter table %s force row level security', place);
  execute format('create policy sees on %s for select using (%s)', place, seen);
  execute format('create policy adds on %s for insert with check (%s)', place, written);
  execute format('create policy changes on %s for update using (%s) with check (%s)', place, written, written);
  execute format('create policy removes on %s for delete using (%s)', place, written);
end
$$;
--> statement-breakpoint
revoke execute on procedure raise_wall from public;
--> statement-breakpoint
-- Public: who is in the coalition, and when a year is reported on.
call raise_wall('organisations', '{everybody}', '{own,secretariat}', 'id = $org');
--> statement-breakpoint
call raise_wall('memberships', '{everybody}', '{secretariat}');
--> statement-breakpoint
call raise_wall('reporting_periods', '{everybody}', '{secretariat}');
--> statement-breakpoint
call raise_wall('releases', '{own,secretariat,board}', '{secretariat}', 'published_at is not null');
--> statement-breakpoint
call raise_wall('release_cells', '{own,secretariat,board}', '{secretariat}', 'release_id in (select id from releases where published_at is not null)');
--> statement-breakpoint
-- An organisation's own. The board sees that a report is there, and no figure of it.
call raise_wall('submissions', '{own,secretariat,board}', '{own,secretariat}');
--> statement-breakpoint
call raise_wall('service_offers', '{own,secretariat}', '{own}');
--> statement-breakpoint
call raise_wall('extensions', '{own,secretariat}', '{secretariat}');
--> statement-breakpoint
call raise_wall('reminders', '{own,secretariat}', '{secretariat}');
--> statement-breakpoint
do $$
declare
  place text;
begin
  -- Figures and words are written by their organisation alone; both sides speak in conversations.
  foreach place in array array['cells', 'narratives', 'trainings', 'submission_versions'] loop
    call raise_wall(place::regclass, '{own,secretariat}', '{own}', 'submission_id in (select id from submissions where organisation_id = $org)');
  end loop;
end
$$;
--> statement-breakpoint
call raise_wall('threads', '{own,secretariat}', '{own,secretariat}', 'submission_id in (select id from submissions where organisation_id = $org)');
--> statement-breakpoint
call raise_wall('comments', '{own,secretariat}', '{own,secretariat}', 'thread_id in (select id from threads)');
--> statement-breakpoint
call raise_wall('period_totals', '{secretariat,board}', '{secretariat}');
--> statement-breakpoint
-- People: themselves, those who sit in the organisation acted for, and for them the secretariat they write to.
-- `entrance` is where somebody is not known yet: sign-in, invitation, reset.
call raise_wall('people', '{own,secretariat,administrator,entrance}', '{own,secretariat,administrator,entrance}',
  'id = $person or ($org is not null and platform_role = ''secretariat'') or id in (select person_id from seats where organisation_id = $org)',
  'id = $person');
--> statement-breakpoint
call raise_wall('seats', '{own,secretariat,administrator,entrance}', '{own,secretariat,administrator,entrance}',
  'organisation_id = $org or person_id = $person', 'organisation_id = $org');
--> statement-breakpoint
call raise_wall('sign_ins', '{own,secretariat,administrator,entrance}', '{own,secretariat,administrator,entrance}', 'person_id = $person');
--> statement-breakpoint
call raise_wall('sign_in_tries', '{entrance}', '{entrance}');
--> statement-breakpoint
call raise_wall('kept_forms', '{own,entrance}', '{own,entrance}', 'person_id = $person');
--> statement-breakpoint
call raise_wall('sent_forms', '{own}', '{own}', 'person_id = $person');
--> statement-breakpoint
call raise_wall('outbox', '{own}', '{own}', 'desk = $desk');
--> statement-breakpoint
-- The trail: an organisation sees its own, a person what they did. Written in one's own name only, on the affairs of
-- organisations one has something to do with.
call raise_wall('activities', '{own,secretariat,administrator}', '{own,entrance}',
  'organisation_id = $org or actor_id = $person',
  'actor_id = $person and acting_organisation_id is not distinct from $org and (organisation_id is null or organisation_id = $org or (select coalesce(current_setting(''app.platform_role'', true), '''') in (''secretariat'', ''administrator'')) or organisation_id in (select organisation_id from seats where person_id = $person))');
--> statement-breakpoint
-- The next running number of a year, `2021-021`, over the reports of all organisations: what no single one of them may
-- count. The period stays locked, so two reports never get the same one.
create function next_registration_number(of_period uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  of_year integer;
  last integer;
begin
  perform set_config('app.platform_role', 'system', true);
  select year into strict of_year from reporting_periods where id = of_period for update;
  select coalesce(max(substring(registration_number from '^\d{4}-(\d+)$')::int), 0) into last from submissions where period_id = of_period;
  perform set_config('app.platform_role', was, true);
  return of_year || '-' || lpad((last + 1)::text, greatest(3, length((last + 1)::text)), '0');
end
$$;
