CREATE TABLE "job_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"failure" text,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "withheld_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "withheld_as" text;
--> statement-breakpoint
-- When jobs ran is read by those who look after the portal, and written by the worker.
call raise_wall('job_runs', '{secretariat,administrator}', '{}');
--> statement-breakpoint
-- The worker takes this role for the queue alone. It owns nothing and reaches no table of the portal; the application's
-- role does not reach the queue. What it may read and write there is granted when the queue's tables are made.
do $$
begin
  if not exists (select from pg_roles where rolname = 'protect_jobs') then
    create role protect_jobs nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not pg_has_role(current_user, 'protect_jobs', 'member') then
    execute format('grant protect_jobs to %I', current_user);
  end if;
end
$$;
--> statement-breakpoint
-- A mail that was written asks for its delivery in the same transaction: the worker looks every two seconds whether
-- somebody asked, and once a minute by itself. The function's owner writes into the queue, which the act cannot reach.
-- Where there is no queue yet, nobody is asked.
create function ask_for_delivery() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if to_regclass('pgboss.queue') is not null then
    insert into pgboss.job (name, retry_limit) select name, 0 from pgboss.queue where name = 'deliver-mail';
  end if;
  return null;
end
$$;
--> statement-breakpoint
revoke execute on function ask_for_delivery from public;
--> statement-breakpoint
create trigger mail_asks_for_its_delivery after insert on outbox for each statement execute function ask_for_delivery();
