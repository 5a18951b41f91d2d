CREATE TABLE "kept_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'ro' NOT NULL,
	"password_hash" text,
	"platform_role" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "email_is_lower_case" CHECK ("people"."email" = lower("people"."email"))
);
--> statement-breakpoint
CREATE TABLE "sent_forms" (
	"key" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"act" text NOT NULL,
	"led_to" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_tries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"acting_organisation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"acting_organisation_id" uuid,
	"organisation_id" uuid,
	"subject_id" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "indicator_relations" (
	"kind" text NOT NULL,
	"whole" text NOT NULL,
	"part" text NOT NULL,
	"position" integer NOT NULL,
	"from_year" integer NOT NULL,
	CONSTRAINT "one_row_per_relation_and_part" PRIMARY KEY("kind","whole","part")
);
--> statement-breakpoint
CREATE TABLE "indicator_versions" (
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"from_year" integer NOT NULL,
	"labels" jsonb NOT NULL,
	"definition" jsonb NOT NULL,
	"hint" jsonb NOT NULL,
	"dimensions" text[] NOT NULL,
	"allows_estimate" boolean NOT NULL,
	"breaks_series" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_version_per_indicator_and_number" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"code" text PRIMARY KEY NOT NULL,
	"section" text NOT NULL,
	"position" integer NOT NULL,
	"unit" text NOT NULL,
	"count_basis" text NOT NULL,
	"disclosure_class" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recipient" text NOT NULL,
	"language" text NOT NULL,
	"template" text NOT NULL,
	"props" jsonb NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "membership_ends_after_it_starts" CHECK ("memberships"."ends_on" is null or "memberships"."ends_on" >= "memberships"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"summary_ro" text,
	"summary_en" text,
	"founded_year" integer,
	"website" text,
	"source" text,
	"control_group" text,
	"is_example" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_seat_per_person_and_organisation" PRIMARY KEY("person_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "release_cells" (
	"release_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"breakdown" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"status" text NOT NULL,
	"value" bigint,
	"qualifier" text DEFAULT 'exact' NOT NULL,
	"labels" jsonb NOT NULL,
	"unit" text NOT NULL,
	"reporting_organisations" integer,
	"member_organisations" integer,
	"confidence" text DEFAULT 'high' NOT NULL,
	"note" jsonb,
	"source" text,
	"reason" text,
	CONSTRAINT "one_cell_per_release_indicator_and_breakdown" PRIMARY KEY("release_id","indicator","breakdown"),
	CONSTRAINT "only_a_published_cell_has_a_value" CHECK (("release_cells"."status" = 'published') = ("release_cells"."value" is not null))
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"origin" text NOT NULL,
	"member_organisations" integer,
	"reporting_organisations" integer,
	"source" text,
	"note" jsonb,
	"rule_set" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"prepared_at" timestamp with time zone NOT NULL,
	"prepared_by" uuid,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"discarded_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "release_is_published_by_a_second_person" CHECK ("releases"."origin" = 'recorded' or "releases"."published_by" is null or "releases"."published_by" <> "releases"."prepared_by")
);
--> statement-breakpoint
CREATE TABLE "cells" (
	"submission_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"breakdown" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"value" bigint,
	"qualifier" text DEFAULT 'exact' NOT NULL,
	"note" text,
	"explanation" text,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "one_cell_per_submission_indicator_and_breakdown" PRIMARY KEY("submission_id","indicator","breakdown"),
	CONSTRAINT "cell_has_a_known_state" CHECK ("cells"."state" in ('value', 'not_collected', 'not_applicable', 'blank')),
	CONSTRAINT "value_is_present_exactly_when_the_state_is_value" CHECK (("cells"."state" = 'value') = ("cells"."value" is not null)),
	CONSTRAINT "value_is_never_negative" CHECK ("cells"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"thread_id" uuid NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"granted_by" uuid NOT NULL,
	"granted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "narratives" (
	"submission_id" uuid NOT NULL,
	"question" text NOT NULL,
	"number" integer DEFAULT 1 NOT NULL,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"title" text,
	"text" text DEFAULT '' NOT NULL,
	"not_applicable" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "one_answer_per_question_and_number" PRIMARY KEY("submission_id","question","number")
);
--> statement-breakpoint
CREATE TABLE "period_totals" (
	"period_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"breakdown" text DEFAULT '' NOT NULL,
	"total" bigint NOT NULL,
	"answered" integer NOT NULL,
	"contributors" integer NOT NULL,
	"not_collected" integer NOT NULL,
	"not_applicable" integer NOT NULL,
	"estimated" integer NOT NULL,
	CONSTRAINT "one_total_per_period_indicator_and_breakdown" PRIMARY KEY("period_id","indicator","breakdown"),
	CONSTRAINT "totals_are_never_negative" CHECK ("period_totals"."total" >= 0 and "period_totals"."answered" >= 0 and "period_totals"."contributors" >= 0)
);
--> statement-breakpoint
CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" uuid
);
--> statement-breakpoint
CREATE TABLE "reporting_periods" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"year" integer NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"submissions_close_at" timestamp with time zone NOT NULL,
	"corrections_close_at" timestamp with time zone NOT NULL,
	"review_closes_at" timestamp with time zone NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "period_moments_follow_each_other" CHECK ("reporting_periods"."opens_at" < "reporting_periods"."due_at" and "reporting_periods"."due_at" <= "reporting_periods"."submissions_close_at")
);
--> statement-breakpoint
CREATE TABLE "service_offers" (
	"organisation_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"declared_by" uuid NOT NULL,
	CONSTRAINT "one_offer_per_organisation_and_service" PRIMARY KEY("organisation_id","indicator")
);
--> statement-breakpoint
CREATE TABLE "submission_versions" (
	"submission_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"late" boolean NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "one_row_per_submission_version" PRIMARY KEY("submission_id","number")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"registration_number" text,
	"details_confirmed_at" timestamp with time zone,
	"started_at" timestamp with time zone NOT NULL,
	"started_by" uuid,
	"saved_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"returned_at" timestamp with time zone,
	"returned_by" uuid,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	CONSTRAINT "submission_has_a_known_state" CHECK ("submissions"."state" in ('draft', 'submitted', 'returned', 'accepted')),
	CONSTRAINT "sent_report_knows_who_and_when" CHECK ("submissions"."state" = 'draft' or ("submissions"."submitted_at" is not null and "submissions"."registration_number" is not null)),
	CONSTRAINT "accepted_report_knows_who_and_when" CHECK ("submissions"."state" <> 'accepted' or "submissions"."accepted_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "threads" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"indicator" text NOT NULL,
	"breakdown" text DEFAULT '' NOT NULL,
	"asks_for_correction" boolean DEFAULT false NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"opened_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"title" text NOT NULL,
	"topic" text NOT NULL,
	"channel" text NOT NULL,
	"audiences" text[] NOT NULL,
	"sessions" integer NOT NULL,
	"hours" integer,
	"specialists" integer,
	"others" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "training_counts_are_never_negative" CHECK ("trainings"."sessions" >= 0 and coalesce("trainings"."hours", 0) >= 0 and coalesce("trainings"."specialists", 0) >= 0 and coalesce("trainings"."others", 0) >= 0)
);
--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD CONSTRAINT "sign_ins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_relations" ADD CONSTRAINT "indicator_relations_whole_indicators_code_fk" FOREIGN KEY ("whole") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_relations" ADD CONSTRAINT "part_is_an_indicator" FOREIGN KEY ("part") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_code_indicators_code_fk" FOREIGN KEY ("code") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_cells" ADD CONSTRAINT "release_cells_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cells" ADD CONSTRAINT "cells_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cells" ADD CONSTRAINT "cells_indicator_indicators_code_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "narratives" ADD CONSTRAINT "narratives_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_totals" ADD CONSTRAINT "period_totals_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_offers" ADD CONSTRAINT "service_offers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_offers" ADD CONSTRAINT "service_offers_indicator_indicators_code_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_versions" ADD CONSTRAINT "submission_versions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_period_id_reporting_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."reporting_periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_person_per_email" ON "people" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sign_in_tries_of_subject" ON "sign_in_tries" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "sign_ins_of_person" ON "sign_ins" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "activities_of_subject" ON "activities" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "activities_of_organisation" ON "activities" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "outbox_by_time" ON "outbox" USING btree ("written_at");--> statement-breakpoint
CREATE INDEX "memberships_of_organisation" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_organisation_per_slug" ON "organisations" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "seats_of_organisation" ON "seats" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_release_per_year_and_number" ON "releases" USING btree ("year","number");--> statement-breakpoint
CREATE INDEX "comments_of_thread" ON "comments" USING btree ("thread_id","at");--> statement-breakpoint
CREATE INDEX "reminders_of_period" ON "reminders" USING btree ("period_id","organisation_id","sent_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_period_per_year" ON "reporting_periods" USING btree ("year");--> statement-breakpoint
CREATE UNIQUE INDEX "one_submission_per_organisation_and_period" ON "submissions" USING btree ("organisation_id","period_id");--> statement-breakpoint
CREATE UNIQUE INDEX "registration_number_is_used_once" ON "submissions" USING btree ("registration_number");--> statement-breakpoint
CREATE INDEX "submissions_of_period" ON "submissions" USING btree ("period_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "one_thread_per_figure" ON "threads" USING btree ("submission_id","indicator","breakdown");--> statement-breakpoint
CREATE INDEX "trainings_of_submission" ON "trainings" USING btree ("submission_id");