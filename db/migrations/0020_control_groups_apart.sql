CREATE TABLE "control_groups" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "control_groups" ADD CONSTRAINT "control_groups_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Who is run by whom leaves `organisations`, which everybody sees; dropped there in the same step: a copy left behind would
-- be what this is against. To go back: add the column, update it from here, make the trigger of 0014 again, drop the table.
call raise_wall('control_groups', '{secretariat}', '{secretariat}');
--> statement-breakpoint
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
insert into control_groups select id, control_group from organisations where control_group is not null;
--> statement-breakpoint
select set_config('app.platform_role', '', true);
--> statement-breakpoint
drop trigger names_are_the_secretariats on organisations;
--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "control_group";
--> statement-breakpoint
create trigger names_are_the_secretariats before update on organisations for each row
  when ((old.slug, old.name, old.short_name, old.merged_into, old.merged_on, old.is_example)
    is distinct from (new.slug, new.name, new.short_name, new.merged_into, new.merged_on, new.is_example))
  execute function names_are_the_secretariats();
--> statement-breakpoint
-- Its reason stays with the secretariat, as the form says where it is written.
do $$
begin
  execute format('alter policy sees on register_decisions using (%s)', wall_condition('{own,secretariat}',
    '(organisation_id = $org or other_id = $org) and kind <> ''group_changed'''));
end
$$;
