CREATE TABLE "anchored_heads" (
	"day" date NOT NULL,
	"chain" text NOT NULL,
	"organisation_id" uuid,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "one_anchored_head_per_day_and_chain" PRIMARY KEY("day","chain")
);
--> statement-breakpoint
CREATE TABLE "chain_heads" (
	"chain" text PRIMARY KEY NOT NULL,
	"organisation_id" uuid,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "sequence" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What of an activity is hashed, at a place of its chain: JSON in PostgreSQL's own canonical form, moments in
-- microseconds, so that no setting of a session changes a letter.
create function activity_text(place bigint, said activities) returns text language sql stable as $$
  select jsonb_build_array(place, (extract(epoch from said.at) * 1000000)::bigint, said.kind, said.actor_id,
    said.acting_organisation_id, said.organisation_id, said.subject_id, said.details, said.request_id)::text
$$;
--> statement-breakpoint
-- Gives each activity its place and its hash as it is written. The head's row is held until the transaction ends: one
-- writer a chain. Runs as the owner: the application may read heads and not write them.
create function chain_activity() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  of_chain text := coalesce(new.organisation_id::text, 'platform');
begin
  perform set_config('app.platform_role', 'system', true);
  loop
    update chain_heads set sequence = sequence + 1, hash = encode(sha256(convert_to(hash || activity_text(sequence + 1, new), 'UTF8')), 'hex')
      where chain = of_chain returning sequence, hash into new.sequence, new.hash;
    exit when found;
    insert into chain_heads values (of_chain, new.organisation_id, 0, '') on conflict do nothing;
  end loop;
  perform set_config('app.platform_role', was, true);
  return new;
end
$$;
--> statement-breakpoint
-- What was written before there were chains is chained as it stands now.
do $$
declare
  said activities;
  head record;
begin
  perform set_config('app.platform_role', 'system', true);
  alter table activities disable trigger activities_are_append_only;
  for said in select * from activities order by id loop
    insert into chain_heads values (coalesce(said.organisation_id::text, 'platform'), said.organisation_id, 0, '') on conflict do nothing;
    update chain_heads set sequence = sequence + 1, hash = encode(sha256(convert_to(hash || activity_text(sequence + 1, said), 'UTF8')), 'hex')
      where chain = coalesce(said.organisation_id::text, 'platform') returning sequence, hash into head;
    update activities set sequence = head.sequence, hash = head.hash where id = said.id;
  end loop;
  alter table activities enable trigger activities_are_append_only;
  perform set_config('app.platform_role', '', true);
end
$$;
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "one_activity_at_each_place_of_a_chain" UNIQUE NULLS NOT DISTINCT("organisation_id","sequence");
--> statement-breakpoint
create trigger activities_are_chained before insert on activities for each row execute function chain_activity();
--> statement-breakpoint
revoke insert, update, delete on chain_heads from protect_app;
--> statement-breakpoint
revoke update, delete on anchored_heads from protect_app;
--> statement-breakpoint
create trigger anchored_heads_never_change before update or delete on anchored_heads for each statement execute function refuse_change();
--> statement-breakpoint
call raise_wall('chain_heads', '{own,secretariat,administrator}', '{}');
--> statement-breakpoint
call raise_wall('anchored_heads', '{own,secretariat,administrator}', '{}');
