CREATE TABLE "manuscript_versions" (
	"manuscript_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"why" text NOT NULL,
	"content" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" uuid,
	CONSTRAINT "one_row_per_version_of_a_manuscript" PRIMARY KEY("manuscript_id","number")
);
--> statement-breakpoint
CREATE TABLE "manuscripts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"content" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" uuid,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" uuid,
	"sent_at" timestamp with time zone,
	"sent_by" uuid,
	"return_reason" text,
	"cleared_by" uuid,
	"published" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "manuscript_state_is_a_known_one" CHECK ("manuscripts"."state" in ('draft', 'sent', 'returned', 'published')),
	CONSTRAINT "manuscript_kind_is_a_known_one" CHECK ("manuscripts"."kind" in ('practice')),
	CONSTRAINT "returned_manuscript_says_why" CHECK ("manuscripts"."state" <> 'returned' or "manuscripts"."return_reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "manuscript_versions" ADD CONSTRAINT "manuscript_versions_manuscript_id_manuscripts_id_fk" FOREIGN KEY ("manuscript_id") REFERENCES "public"."manuscripts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manuscripts" ADD CONSTRAINT "manuscripts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "manuscripts_of_organisation" ON "manuscripts" USING btree ("organisation_id","kind");--> statement-breakpoint
CREATE INDEX "manuscripts_that_wait" ON "manuscripts" USING btree ("kind","state","sent_at");
--> statement-breakpoint
-- A draft is its organisation's alone; from the first sending on the secretariat sees it and decides. To go back: drop both.
call raise_wall('manuscripts', '{own}', '{own}', 'organisation_id = $org or (sent_at is not null and (select coalesce(current_setting(''app.platform_role'', true), '''') = ''secretariat''))');
--> statement-breakpoint
call raise_wall('manuscript_versions', '{own}', '{own}', 'manuscript_id in (select id from manuscripts)');
--> statement-breakpoint
revoke update, delete on manuscript_versions from protect_app;
