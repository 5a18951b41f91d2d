CREATE TABLE "practice_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"asked_by" uuid,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"is_public" boolean DEFAULT false NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_by" uuid,
	CONSTRAINT "answered_question_says_when" CHECK (("practice_questions"."answer" is null) = ("practice_questions"."answered_at" is null)),
	CONSTRAINT "only_an_answered_question_is_public" CHECK (not "practice_questions"."is_public" or "practice_questions"."answer" is not null)
);
--> statement-breakpoint
CREATE TABLE "practice_uptakes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"since" date NOT NULL,
	"adapted" text NOT NULL,
	"is_named" boolean NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"told_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid
);
--> statement-breakpoint
CREATE TABLE "uptake_answers" (
	"uptake_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"still_used" boolean NOT NULL,
	"changed" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"answered_by" uuid,
	CONSTRAINT "one_row_per_answer_about_an_uptake" PRIMARY KEY("uptake_id","number"),
	CONSTRAINT "uptake_answers_count_from_one" CHECK ("uptake_answers"."number" >= 1)
);
--> statement-breakpoint
ALTER TABLE "practice_questions" ADD CONSTRAINT "practice_questions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_questions" ADD CONSTRAINT "practice_questions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_uptakes" ADD CONSTRAINT "practice_uptakes_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_uptakes" ADD CONSTRAINT "practice_uptakes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uptake_answers" ADD CONSTRAINT "uptake_answers_uptake_id_practice_uptakes_id_fk" FOREIGN KEY ("uptake_id") REFERENCES "public"."practice_uptakes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "questions_about_practice" ON "practice_questions" USING btree ("practice_id");--> statement-breakpoint
CREATE INDEX "questions_of_organisation" ON "practice_questions" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "an_organisation_takes_a_practice_up_once" ON "practice_uptakes" USING btree ("practice_id","organisation_id") WHERE "practice_uptakes"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "uptakes_of_organisation" ON "practice_uptakes" USING btree ("organisation_id");
--> statement-breakpoint
-- Whoever agreed to be named is seen by everybody; the rest by themselves, by those whose practice it is and by the
-- secretariat. To go back: drop the three tables and both functions.
call raise_wall('practice_uptakes', '{own,secretariat}', '{own,secretariat}',
  'organisation_id = $org or practice_id in (select id from practices where organisation_id = $org) or (is_named and withdrawn_at is null and practice_id in (select id from practices where state <> ''withdrawn''))',
  'organisation_id = $org');
--> statement-breakpoint
call raise_wall('uptake_answers', '{own}', '{own}', 'uptake_id in (select id from practice_uptakes)',
  'uptake_id in (select id from practice_uptakes where organisation_id = $org)');
--> statement-breakpoint
call raise_wall('practice_questions', '{own,secretariat}', '{own,secretariat}',
  'organisation_id = $org or practice_id in (select id from practices where organisation_id = $org) or (is_public and hidden_at is null and practice_id in (select id from practices where state <> ''withdrawn''))',
  'organisation_id = $org or practice_id in (select id from practices where organisation_id = $org)');
--> statement-breakpoint
-- Whoever answers a question has not asked it: it is added in one's own name only.
do $$
begin
  execute format('alter policy adds on practice_questions with check (%s)', wall_condition('{own}', 'organisation_id = $org'));
end
$$;
--> statement-breakpoint
revoke update, delete on uptake_answers from protect_app;
--> statement-breakpoint
revoke update, delete on practice_uptakes from protect_app;
--> statement-breakpoint
grant update (is_named, withdrawn_at, withdrawn_by) on practice_uptakes to protect_app;
--> statement-breakpoint
revoke update, delete on practice_questions from protect_app;
--> statement-breakpoint
grant update (answer, answered_at, answered_by, is_public, hidden_at, hidden_by) on practice_questions to protect_app;
--> statement-breakpoint
-- How many organisations work by a practice: everybody may know the number, not who they are.
create function count_uptakes(of_practice uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  found integer;
begin
  perform set_config('app.platform_role', 'system', true);
  select count(*) into found from practice_uptakes where practice_id = of_practice and withdrawn_at is null
    -- Of a practice taken off the site nothing is told either.
    and practice_id in (select id from practices where state <> 'withdrawn');
  perform set_config('app.platform_role', was, true);
  return found;
end
$$;
--> statement-breakpoint
-- An organisation confirms its own practice until a day and changes nothing else of it. Null when it is not its own.
create function confirm_practice(of_practice uuid, until date) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  own uuid := nullif(current_setting('app.organisation', true), '')::uuid;
  confirmed text;
begin
  perform set_config('app.platform_role', 'system', true);
  update practices set review_on = until
    where id = of_practice and organisation_id = own and state = 'published' returning slug into confirmed;
  perform set_config('app.platform_role', was, true);
  return confirmed;
end
$$;
