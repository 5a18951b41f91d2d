CREATE TABLE "passkey_challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"browser" text NOT NULL,
	"person_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "challenge_is_of_somebody_known_but_at_the_door" CHECK (("passkey_challenges"."person_id" is null) = ("passkey_challenges"."purpose" = 'sign_in'))
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"is_synced" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "passkey_counts_from_zero" CHECK ("passkeys"."counter" >= 0)
);
--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passkeys_of_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
-- Passkeys are their owner's, and the entrance's, which counts their signatures. To go back: restore the function of 0013,
-- drop the other one, the tables and the column.
call raise_wall('passkeys', '{own,entrance}', '{own,entrance}', 'person_id = $person');
--> statement-breakpoint
call raise_wall('passkey_challenges', '{own,entrance}', '{own,entrance}', 'person_id = $person');
--> statement-breakpoint
-- For somebody who lost what they sign in with: those who look after accounts take all of it away at once, and see and
-- write none of it otherwise.
create function remove_second_factors(of_person uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
begin
  if was not in ('secretariat', 'administrator', 'system') then
    raise insufficient_privilege using message = 'only those who look after accounts remove second factors';
  end if;
  perform set_config('app.platform_role', 'system', true);
  delete from recovery_codes where person_id = of_person;
  delete from passkeys where person_id = of_person;
  delete from passkey_challenges where person_id = of_person;
  update person_secrets set totp_secret = null, totp_last_step = null where person_id = of_person;
  perform set_config('app.platform_role', was, true);
end
$$;
--> statement-breakpoint
-- A passkey is a second factor too.
create or replace function has_second_factor(of_person uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  said boolean;
begin
  if was not in ('secretariat', 'administrator', 'entrance', 'system')
    and of_person is distinct from nullif(current_setting('app.person', true), '')::uuid then
    return null;
  end if;
  perform set_config('app.platform_role', 'system', true);
  select exists (select from person_secrets where person_id = of_person and totp_secret is not null)
    or exists (select from passkeys where person_id = of_person) into said;
  perform set_config('app.platform_role', was, true);
  return said;
end
$$;
