-- The application works as protect_app, which owns nothing: migrations run as the owner, requests demote themselves
-- with `set local role`, so that row-level security can bind them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'protect_app') then
    create role protect_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end
$$;
--> statement-breakpoint
do $$
begin
  if not pg_has_role(current_user, 'protect_app', 'member') then
    execute format('grant protect_app to %I', current_user);
  end if;
end
$$;
--> statement-breakpoint
grant usage on schema public to protect_app;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to protect_app;
--> statement-breakpoint
grant usage, select on all sequences in schema public to protect_app;
--> statement-breakpoint
-- Tables of later migrations.
alter default privileges in schema public grant select, insert, update, delete on tables to protect_app;
--> statement-breakpoint
alter default privileges in schema public grant usage, select on sequences to protect_app;
--> statement-breakpoint
-- The trail, sent versions and releases are written once.
revoke update, delete on activities, submission_versions, release_cells, releases from protect_app;
--> statement-breakpoint
grant update (published_at, published_by, discarded_at) on releases to protect_app;
--> statement-breakpoint
-- Definitions change by migration and seed only.
revoke insert, update, delete on indicators, indicator_versions, indicator_relations from protect_app;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger activities_are_append_only before update or delete on activities for each statement execute function refuse_change();
--> statement-breakpoint
create trigger sent_versions_never_change before update or delete on submission_versions for each statement execute function refuse_change();
--> statement-breakpoint
create trigger release_cells_never_change before update or delete on release_cells for each statement execute function refuse_change();
--> statement-breakpoint
create function refuse_change_of_release() returns trigger language plpgsql as $$
begin
  if old.published_at is not null or old.discarded_at is not null then
    raise exception 'a published release never changes' using errcode = 'restrict_violation';
  end if;
  if (to_jsonb(new) - 'published_at' - 'published_by' - 'discarded_at') <> (to_jsonb(old) - 'published_at' - 'published_by' - 'discarded_at') then
    raise exception 'the content of a release never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger releases_never_change before update on releases for each row execute function refuse_change_of_release();
--> statement-breakpoint
create trigger releases_are_kept before delete on releases for each statement execute function refuse_change();
--> statement-breakpoint
-- A report moves only along the lines of its state machine, whoever writes.
create function refuse_illegal_move() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('draft', 'submitted'),
    ('submitted', 'draft'), ('submitted', 'returned'), ('submitted', 'accepted'),
    ('returned', 'submitted'),
    ('accepted', 'returned')
  ) then
    raise exception 'a report cannot move from % to %', old.state, new.state using errcode = 'check_violation', constraint = 'report_moves_along_its_states';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger submissions_move_along_their_states before update of state on submissions for each row execute function refuse_illegal_move();
