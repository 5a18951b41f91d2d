CREATE TABLE "mailed_keys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"link_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "key_lives_for_some_time" CHECK ("mailed_keys"."expires_at" > "mailed_keys"."created_at")
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_recovery_code_each" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "totp_last_step" integer;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "is_example" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "browser" text;--> statement-breakpoint
ALTER TABLE "sign_ins" ADD COLUMN "second_factor_due" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "only_to_accounts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_key_per_link" ON "mailed_keys" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "mailed_keys_of_address" ON "mailed_keys" USING btree ("email","purpose","created_at");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "codes_are_used_with_a_secret_only" CHECK ("people"."totp_secret" is not null or "people"."totp_last_step" is null);--> statement-breakpoint
-- Keys by mail open accounts of people who are not known yet; recovery codes are their owner's, and the entrance's.
call raise_wall('mailed_keys', '{entrance}', '{entrance}');
--> statement-breakpoint
call raise_wall('recovery_codes', '{own,entrance}', '{own,entrance}', 'person_id = $person');
