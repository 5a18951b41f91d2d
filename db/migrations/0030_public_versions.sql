CREATE TABLE "public_versions" (
	"part" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
call raise_wall('public_versions', '{everybody}', '{}');
--> statement-breakpoint
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
insert into public_versions (part, version) values ('practices', 0);
--> statement-breakpoint
-- As late as can be, so that two who change the part at once wait for each other's commit alone; once a transaction.
create function public_part_has_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  role text := coalesce(current_setting('app.platform_role', true), '');
  this bigint := pg_current_xact_id()::text::bigint;
begin
  perform set_config('app.platform_role', 'system', true);
  update public_versions set version = this where part = tg_argv[0] and version <> this;
  perform set_config('app.platform_role', role, true);
  return null;
end
$$;
--> statement-breakpoint
do $$
declare
  place text;
begin
  foreach place in array array['practices', 'library_entries', 'library_piles', 'search_words', 'files', 'practice_uptakes',
    'uptake_answers', 'practice_questions', 'organisations'] loop
    execute format('create constraint trigger changes_what_everybody_reads after insert or update or delete on %I
      deferrable initially deferred for each row execute function public_part_has_changed(''practices'')', place);
  end loop;
end
$$;
