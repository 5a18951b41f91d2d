CREATE TABLE "register_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"other_id" uuid,
	"reason" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	CONSTRAINT "merging_has_another_side" CHECK (("register_decisions"."kind" = 'merged') = ("register_decisions"."other_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "former_names" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"slug" text NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_on" date;--> statement-breakpoint
ALTER TABLE "press_contacts" ADD COLUMN "consent_version" text;--> statement-breakpoint
ALTER TABLE "press_contacts" ADD COLUMN "consent_text" text;--> statement-breakpoint
ALTER TABLE "press_contacts" ADD COLUMN "consent_language" text;--> statement-breakpoint
ALTER TABLE "register_decisions" ADD CONSTRAINT "register_decisions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_decisions" ADD CONSTRAINT "register_decisions_other_id_organisations_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_decisions" ADD CONSTRAINT "register_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_on_organisation" ON "register_decisions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "former_names_of_organisation" ON "former_names" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "former_slugs" ON "former_names" USING btree ("slug");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_organisations_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "merging_names_the_other_and_the_day" CHECK (("organisations"."merged_into" is null) = ("organisations"."merged_on" is null));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "nobody_becomes_part_of_themselves" CHECK ("organisations"."merged_into" <> "organisations"."id");--> statement-breakpoint
ALTER TABLE "press_contacts" ADD CONSTRAINT "proof_of_agreement_is_whole" CHECK (("press_contacts"."consent_version" is null) = ("press_contacts"."consent_text" is null) and ("press_contacts"."consent_version" is null) = ("press_contacts"."consent_language" is null));
--> statement-breakpoint
-- To go back: drop the two tables and the new columns, the trigger and its function.
call raise_wall('former_names', '{everybody}', '{secretariat}');
--> statement-breakpoint
call raise_wall('register_decisions', '{own,secretariat}', '{secretariat}', 'organisation_id = $org or other_id = $org');
--> statement-breakpoint
-- What was decided is never rewritten; `decided_by` alone is blanked, by its foreign key, when the person is erased.
revoke update, delete on register_decisions from protect_app;
--> statement-breakpoint
revoke update, delete on former_names from protect_app;
--> statement-breakpoint
-- An organisation writes its own row, and of it neither its name nor its place in the register.
create function names_are_the_secretariats() returns trigger language plpgsql as $$
begin
  if current_user = 'protect_app' and coalesce(current_setting('app.platform_role', true), '') not in ('secretariat', 'system') then
    raise insufficient_privilege using message = 'the register of organisations is kept by the secretariat (row-level security)';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger names_are_the_secretariats before update on organisations for each row
  when ((old.slug, old.name, old.short_name, old.control_group, old.merged_into, old.merged_on, old.is_example)
    is distinct from (new.slug, new.name, new.short_name, new.control_group, new.merged_into, new.merged_on, new.is_example))
  execute function names_are_the_secretariats();
