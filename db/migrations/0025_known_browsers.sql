CREATE TABLE "known_browsers" (
	"mark" text NOT NULL,
	"person_id" uuid NOT NULL,
	"browser" text,
	"first_used_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_mark_per_browser_and_person" PRIMARY KEY("mark","person_id")
);
--> statement-breakpoint
ALTER TABLE "sent_forms" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "known_browsers" ADD CONSTRAINT "known_browsers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_browsers_of_person" ON "known_browsers" USING btree ("person_id");
--> statement-breakpoint
-- Marks are their owner's, and of those who end sign-ins; the entrance asks for them. To go back: drop the table and the column.
call raise_wall('known_browsers', '{own,secretariat,administrator,entrance}', '{own,secretariat,administrator,entrance}', 'person_id = $person');
