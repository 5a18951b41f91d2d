CREATE TABLE "library_entries" (
	"practice_id" uuid PRIMARY KEY NOT NULL,
	"pile_id" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"sorting_title" text NOT NULL,
	"searched" "tsvector" NOT NULL,
	"named" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "library_piles" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "library_piles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"audiences" text[] NOT NULL,
	"is_example" boolean NOT NULL
);
--> statement-breakpoint
DROP INDEX "practices_by_words";--> statement-breakpoint
DROP INDEX "practices_by_title";--> statement-breakpoint
DROP INDEX "practices_by_what";--> statement-breakpoint
ALTER TABLE "library_entries" ADD CONSTRAINT "library_entries_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_entries" ADD CONSTRAINT "library_entries_pile_id_library_piles_id_fk" FOREIGN KEY ("pile_id") REFERENCES "public"."library_piles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_entries" ADD CONSTRAINT "library_entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "library_by_words" ON "library_entries" USING gin ("searched");--> statement-breakpoint
CREATE INDEX "library_by_title" ON "library_entries" USING btree ("sorting_title","practice_id");--> statement-breakpoint
CREATE INDEX "library_by_day" ON "library_entries" USING btree ("published_at" DESC NULLS FIRST,"practice_id");--> statement-breakpoint
CREATE INDEX "library_by_pile" ON "library_entries" USING btree ("pile_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_pile_per_description" ON "library_piles" USING btree ("direction","kind","audiences","is_example");
--> statement-breakpoint
-- The shelf of the library: what is listed of every published practice. Its wall has no condition, because behind one
-- PostgreSQL may not look words up in an index (its operator is not leakproof).
-- To go back: drop the trigger, its function and both tables, and make the three indexes of practices again.
call raise_wall('library_piles', '{everybody}', '{secretariat}');
--> statement-breakpoint
call raise_wall('library_entries', '{everybody}', '{secretariat}');
--> statement-breakpoint
create function put_on_shelf() returns trigger language plpgsql as $$
declare
  pile integer;
begin
  delete from library_entries where practice_id = new.id;
  if new.state <> 'published' then return null; end if;
  insert into library_piles (direction, kind, audiences, is_example)
    values (new.direction, new.kind, new.audiences, new.is_example)
    on conflict (direction, kind, audiences, is_example) do update set kind = excluded.kind returning id into pile;
  insert into library_entries (practice_id, pile_id, organisation_id, slug, title, summary, published_at, sorting_title, searched, named)
    values (new.id, pile, new.organisation_id, new.slug, new.title, new.summary, new.published_at, new.sorting_title,
      new.searched, ts_filter(new.searched, '{a,b}'));
  return null;
end
$$;
--> statement-breakpoint
create trigger practices_are_put_on_the_shelf after insert or update on practices for each row execute function put_on_shelf();
--> statement-breakpoint
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
-- What is published already is put there as if it were published now; nothing of it changes.
update practices set state = state;
