CREATE TABLE "practices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"partners" text[] DEFAULT '{}'::text[] NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"audiences" text[] DEFAULT '{}'::text[] NOT NULL,
	"setting" text,
	"territories" text[] DEFAULT '{}'::text[] NOT NULL,
	"since_year" integer,
	"until_year" integer,
	"languages" text[] DEFAULT '{}'::text[] NOT NULL,
	"cost_band" text,
	"evidence" text NOT NULL,
	"is_licensed" boolean,
	"parts" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	"contact" text,
	"licence" text,
	"source" text,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"review_on" date,
	"is_example" boolean DEFAULT false NOT NULL,
	"searched" "tsvector" NOT NULL,
	"sorting_title" text NOT NULL,
	CONSTRAINT "practice_state_is_a_known_one" CHECK ("practices"."state" in ('published', 'archived', 'withdrawn')),
	CONSTRAINT "practice_kind_is_a_known_one" CHECK ("practices"."kind" in ('service', 'programme', 'online_resource', 'educational_material', 'emergency_aid')),
	CONSTRAINT "practice_direction_is_a_known_one" CHECK ("practices"."direction" in ('protection', 'prevention', 'policy', 'research', 'detection')),
	CONSTRAINT "practice_audiences_are_known_ones" CHECK ("practices"."audiences" <@ array['victims', 'children', 'pupils', 'young_people', 'women', 'parents', 'migrants', 'communities', 'professionals', 'public']),
	CONSTRAINT "practice_evidence_is_a_known_grade" CHECK ("practices"."evidence" in ('told', 'followed', 'compared', 'examined')),
	CONSTRAINT "practice_version_counts_from_one" CHECK ("practices"."version" >= 1),
	CONSTRAINT "practice_ends_after_it_starts" CHECK ("practices"."until_year" is null or "practices"."since_year" is null or "practices"."until_year" >= "practices"."since_year")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"corpus" text NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "one_row_per_word_of_a_corpus" PRIMARY KEY("corpus","word")
);
--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_practice_per_slug" ON "practices" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "practices_by_words" ON "practices" USING gin ("searched");--> statement-breakpoint
CREATE INDEX "practices_by_title" ON "practices" USING btree ("sorting_title","id");--> statement-breakpoint
CREATE INDEX "practices_by_what" ON "practices" USING btree ("state","direction","kind","audiences","is_example");--> statement-breakpoint
CREATE INDEX "practices_by_day" ON "practices" USING btree ("published_at" DESC NULLS LAST,"id");
--> statement-breakpoint
-- Searching, for every room: words are folded (no marks over letters, no case) and cut to their stem, Romanian and
-- English. The extension must be creatable by the migration's login; it is a trusted one since PostgreSQL 13.
-- To go back: drop both tables, search_vector, both configurations and the extension.
create extension if not exists unaccent;
--> statement-breakpoint
create text search configuration search_ro (copy = romanian);
--> statement-breakpoint
alter text search configuration search_ro alter mapping for hword, hword_part, word with unaccent, romanian_stem;
--> statement-breakpoint
create text search configuration search_en (copy = english);
--> statement-breakpoint
alter text search configuration search_en alter mapping for hword, hword_part, word with unaccent, english_stem;
--> statement-breakpoint
-- What a text is found by. Weight A for titles, B for summaries and labels, C for the rest.
create function search_vector(ro text, en text, weight "char") returns tsvector language sql stable as $$
  select setweight(to_tsvector('public.search_ro', coalesce(ro, '')) || to_tsvector('public.search_en', coalesce(en, '')), weight)
$$;
--> statement-breakpoint
-- Prefixes are looked up by range, which needs the order of bytes.
alter table search_words alter column word type text collate "C";
--> statement-breakpoint
-- Whoever publishes is somebody.
call raise_wall('search_words', '{everybody}', '{own,secretariat}', 'true', '$person is not null');
--> statement-breakpoint
-- Withdrawn at once means gone for everybody else at once, search included.
call raise_wall('practices', '{own,secretariat}', '{secretariat}', 'state <> ''withdrawn'' or organisation_id = $org');
