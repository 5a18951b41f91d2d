CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"organisation_id" uuid,
	"seat_role" text,
	"platform_role" text,
	"invited_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"times_sent" integer DEFAULT 1 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	CONSTRAINT "invited_email_is_lower_case" CHECK ("invitations"."email" = lower("invitations"."email")),
	CONSTRAINT "invitation_is_to_a_seat_or_to_a_platform_role" CHECK (("invitations"."organisation_id" is not null and "invitations"."seat_role" is not null and "invitations"."platform_role" is null)
        or ("invitations"."organisation_id" is null and "invitations"."seat_role" is null and "invitations"."platform_role" is not null)),
	CONSTRAINT "invitation_lives_for_some_time" CHECK ("invitations"."expires_at" > "invitations"."sent_at"),
	CONSTRAINT "invitation_ends_once" CHECK ("invitations"."accepted_at" is null or "invitations"."withdrawn_at" is null)
);
--> statement-breakpoint
ALTER TABLE "seats" DROP CONSTRAINT "one_seat_per_person_and_organisation";--> statement-breakpoint
ALTER TABLE "mailed_keys" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "seats" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_invitation_per_address_and_place" ON "invitations" USING btree ("email",coalesce("organisation_id"::text, 'platform')) WHERE "invitations"."accepted_at" is null and "invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "invitations_of_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_seat_at_a_time_per_person_and_organisation" ON "seats" USING btree ("person_id","organisation_id") WHERE "seats"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "seats_of_person" ON "seats" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seat_ends_after_it_starts" CHECK ("seats"."ended_at" is null or "seats"."ended_at" >= "seats"."started_at");
--> statement-breakpoint
-- History is kept: a seat is never changed but to say when it ended, an invitation never but to say what became of it.
-- To go back: end what lasts, drop the new columns and the table, and restore the policies of 0006 and 0008.
revoke update, delete on seats from protect_app;
--> statement-breakpoint
revoke update on invitations from protect_app;
--> statement-breakpoint
grant update (ended_at) on seats to protect_app;
--> statement-breakpoint
grant update (sent_at, times_sent, expires_at, accepted_at, accepted_by, withdrawn_at, withdrawn_by) on invitations to protect_app;
--> statement-breakpoint
call raise_wall('invitations', '{own,secretariat,administrator,entrance}', '{own,secretariat,administrator,entrance}');
--> statement-breakpoint
-- Addresses are kept for a term: the portal itself removes them, and nobody else.
do $$
begin
  execute format('alter policy removes on invitations using (%s)', wall_condition('{}', ''));
end
$$;
--> statement-breakpoint
-- Whoever invites cuts the key of an invitation they see, for its address, and reads none.
drop policy adds on mailed_keys;
--> statement-breakpoint
do $$
begin
  execute format('create policy adds on mailed_keys for insert with check (%s or (purpose = ''invitation'' and (subject_id, email) in (select id, email from invitations where accepted_at is null and withdrawn_at is null)))',
    wall_condition('{entrance}', ''));
end
$$;
--> statement-breakpoint
-- A seat that has ended is no reason to write into the organisation's trail.
do $$
begin
  execute format('alter policy adds on activities with check (%s)', wall_condition('{own,entrance}',
    'actor_id = $person and acting_organisation_id is not distinct from $org and (organisation_id is null or organisation_id = $org or (select coalesce(current_setting(''app.platform_role'', true), '''') in (''secretariat'', ''administrator'')) or organisation_id in (select organisation_id from seats where person_id = $person and ended_at is null))'));
end
$$;
--> statement-breakpoint
-- Whoever has left the organisation is a former colleague to those who stayed.
do $$
begin
  execute format('alter policy sees on people using (%s)', wall_condition('{own,secretariat,administrator,entrance}',
    'id = $person or ($org is not null and platform_role = ''secretariat'') or id in (select person_id from seats where organisation_id = $org and ended_at is null)'));
end
$$;
