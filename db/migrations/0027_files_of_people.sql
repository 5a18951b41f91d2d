CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"audience" text DEFAULT 'organisation' NOT NULL,
	"storage_key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"checksum" text NOT NULL,
	"width" integer,
	"height" integer,
	"caption" text DEFAULT '' NOT NULL,
	"alternative" text DEFAULT '' NOT NULL,
	"assurances" text[] DEFAULT '{}'::text[] NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"added_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by" uuid,
	CONSTRAINT "file_subject_is_a_known_one" CHECK ("files"."subject" in ('manuscript')),
	CONSTRAINT "file_audience_is_a_known_one" CHECK ("files"."audience" in ('organisation', 'secretariat', 'withheld', 'public')),
	CONSTRAINT "file_type_is_a_known_one" CHECK ("files"."type" in ('pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'txt', 'csv', 'webp')),
	CONSTRAINT "file_has_bytes" CHECK ("files"."size" > 0),
	CONSTRAINT "file_key_is_random" CHECK ("files"."storage_key" ~ '^[0-9a-f]{40}$'),
	CONSTRAINT "file_name_is_no_path" CHECK ("files"."name" <> '' and "files"."name" !~ '[/\\[:cntrl:]]'),
	CONSTRAINT "only_an_image_has_pixels" CHECK (("files"."type" = 'webp') = ("files"."width" is not null and "files"."height" is not null)),
	CONSTRAINT "image_has_words_for_who_does_not_see_it" CHECK ("files"."type" <> 'webp' or "files"."alternative" <> ''),
	CONSTRAINT "image_was_vouched_for" CHECK ("files"."type" <> 'webp' or "files"."assurances" @> array['nobody_recognisable', 'consent', 'no_residents', 'no_shelter'])
);
--> statement-breakpoint
CREATE INDEX "files_of_subject" ON "files" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE INDEX "files_of_organisation" ON "files" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "files_by_key" ON "files" USING btree ("storage_key");--> statement-breakpoint
-- Whoever a file is for sees its row; its audience says who that is. To go back: drop the table and the function.
call raise_wall('files', '{own}', '{own}',
  'organisation_id = $org or audience = ''public'' or (audience in (''secretariat'', ''withheld'') and (select coalesce(current_setting(''app.platform_role'', true), '''') = ''secretariat''))',
  'organisation_id = $org or (audience <> ''organisation'' and (select coalesce(current_setting(''app.platform_role'', true), '''') = ''secretariat''))');
--> statement-breakpoint
-- It is added by its organisation, and goes when its time is over.
do $$
begin
  execute format('alter policy adds on files with check (%s)', wall_condition('{own}', 'organisation_id = $org and audience = ''organisation'''));
  execute format('alter policy removes on files using (%s)', wall_condition('{}', 'false'));
end
$$;
--> statement-breakpoint
revoke update on files from protect_app;
--> statement-breakpoint
grant update (audience, removed_at, removed_by) on files to protect_app;
--> statement-breakpoint
-- What everybody reads is decided by whoever checks, not by whoever wrote.
create function only_who_checks_makes_public() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('app.platform_role', true), '') not in ('secretariat', 'system') then
    raise exception 'a file is made public by whoever checks' using errcode = '42501';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger only_who_checks_makes_public before update on files for each row
  when (new.audience = 'public' and old.audience <> 'public') execute function only_who_checks_makes_public();
