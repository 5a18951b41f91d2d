CREATE TABLE "notice_settings" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"ways" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stop_key" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"template" text NOT NULL,
	"props" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	"collected_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_stop_key_each" ON "notice_settings" USING btree ("stop_key");--> statement-breakpoint
CREATE INDEX "notices_of_person" ON "notices" USING btree ("person_id","written_at");
--> statement-breakpoint
-- News is read by whoever it is for, and written by the act that tells it, for people whom its writer sees.
call raise_wall('notices', '{own}', '{own}', 'person_id = $person');
--> statement-breakpoint
alter policy adds on notices with check (person_id in (select id from people));
--> statement-breakpoint
-- A daily mail is stopped by a key in its header, by whoever has it: no sign-in is asked for that.
call raise_wall('notice_settings', '{own,entrance}', '{own,entrance}', 'person_id = $person');
