CREATE TABLE "person_secrets" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"totp_secret" text,
	"totp_last_step" integer,
	CONSTRAINT "codes_are_used_with_a_secret_only" CHECK ("person_secrets"."totp_secret" is not null or "person_secrets"."totp_last_step" is null)
);
--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "codes_are_used_with_a_secret_only";--> statement-breakpoint
ALTER TABLE "person_secrets" ADD CONSTRAINT "person_secrets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Hashes and secrets leave `people`, which desks read whole. They are dropped there in the same step: a copy left behind
-- would be what this is against. To go back: add the three columns to `people`, update them from here, drop the table.
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
insert into person_secrets select id, password_hash, totp_secret, totp_last_step from people
  where password_hash is not null or totp_secret is not null;
--> statement-breakpoint
select set_config('app.platform_role', '', true);
--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "password_hash";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "totp_secret";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "totp_last_step";
--> statement-breakpoint
call raise_wall('person_secrets', '{own,entrance}', '{own,entrance}', 'person_id = $person');
--> statement-breakpoint
-- Whether somebody has a second factor is no secret to the desks that look after accounts, nor to themselves.
create function has_second_factor(of_person uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  said boolean;
begin
  if was not in ('secretariat', 'administrator', 'entrance', 'system')
    and of_person is distinct from nullif(current_setting('app.person', true), '')::uuid then
    return null;
  end if;
  perform set_config('app.platform_role', 'system', true);
  select exists (select from person_secrets where person_id = of_person and totp_secret is not null) into said;
  perform set_config('app.platform_role', was, true);
  return said;
end
$$;
