CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sending" text NOT NULL,
	"kind" text NOT NULL,
	"organisation_name" text NOT NULL,
	"website" text,
	"contact_name" text NOT NULL,
	"contact_position" text,
	"email" text NOT NULL,
	"reasons" text NOT NULL,
	"language" text NOT NULL,
	"consent_version" text NOT NULL,
	"consent_text" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decision_reason" text,
	"organisation_id" uuid,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "one_join_request_per_sending" UNIQUE("sending"),
	CONSTRAINT "join_request_state_is_a_known_one" CHECK ("join_requests"."state" in ('waiting', 'admitted', 'declined')),
	CONSTRAINT "join_request_kind_is_a_known_one" CHECK ("join_requests"."kind" in ('member', 'partner', 'supporter')),
	CONSTRAINT "reasons_to_join_are_short" CHECK (length("join_requests"."reasons") <= 200),
	CONSTRAINT "decision_on_joining_has_a_moment_and_a_reason" CHECK (("join_requests"."state" = 'waiting') = ("join_requests"."decided_at" is null) and ("join_requests"."state" = 'waiting') = ("join_requests"."decision_reason" is null)),
	CONSTRAINT "admission_names_the_organisation_it_created" CHECK (("join_requests"."state" = 'admitted') = ("join_requests"."organisation_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "join_tries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_affiliations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"network" text NOT NULL,
	"level" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "one_affiliation_per_place_in_the_profile" UNIQUE("organisation_id","position"),
	CONSTRAINT "affiliation_level_is_a_known_one" CHECK ("organisation_affiliations"."level" in ('local', 'national', 'european', 'international')),
	CONSTRAINT "affiliation_role_is_a_known_one" CHECK ("organisation_affiliations"."role" in ('member', 'founding_member', 'branch', 'part'))
);
--> statement-breakpoint
CREATE TABLE "organisation_agreements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"partner_ro" text NOT NULL,
	"partner_en" text,
	"scope_ro" text NOT NULL,
	"scope_en" text,
	"signed_on" date,
	CONSTRAINT "one_agreement_per_place_in_the_profile" UNIQUE("organisation_id","position")
);
--> statement-breakpoint
CREATE TABLE "organisation_audiences" (
	"organisation_id" uuid NOT NULL,
	"audience" text NOT NULL,
	CONSTRAINT "one_row_per_organisation_and_audience" PRIMARY KEY("organisation_id","audience"),
	CONSTRAINT "audience_is_a_known_one" CHECK ("organisation_audiences"."audience" in ('anyone', 'women', 'children', 'young_people', 'mothers', 'migrants', 'vulnerable', 'professionals', 'institutions'))
);
--> statement-breakpoint
CREATE TABLE "organisation_programmes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"text_ro" text NOT NULL,
	"text_en" text,
	"since_year" integer,
	CONSTRAINT "one_programme_per_place_in_the_profile" UNIQUE("organisation_id","position")
);
--> statement-breakpoint
CREATE TABLE "organisation_services" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"support" text NOT NULL,
	"detail_ro" text,
	"detail_en" text,
	"name" text,
	"since_year" integer,
	"is_licensed" boolean DEFAULT false NOT NULL,
	"licence_number" text,
	"licence_until" date,
	CONSTRAINT "one_service_per_place_in_the_profile" UNIQUE("organisation_id","position"),
	CONSTRAINT "service_is_a_known_kind_of_support" CHECK ("organisation_services"."support" in ('accommodation', 'day_centre', 'counselling', 'social', 'medical', 'legal', 'education', 'vocational', 'reintegration', 'repatriation', 'material_aid', 'outreach', 'help_line', 'prevention', 'training', 'research', 'advocacy')),
	CONSTRAINT "licence_facts_belong_to_a_licensed_service" CHECK ("organisation_services"."is_licensed" or ("organisation_services"."licence_number" is null and "organisation_services"."licence_until" is null))
);
--> statement-breakpoint
CREATE TABLE "organisation_territories" (
	"organisation_id" uuid NOT NULL,
	"territory" text NOT NULL,
	CONSTRAINT "one_row_per_organisation_and_territory" PRIMARY KEY("organisation_id","territory"),
	CONSTRAINT "territory_is_a_county_or_national" CHECK ("organisation_territories"."territory" in ('national', 'AB', 'AR', 'AG', 'BC', 'BH', 'BN', 'BT', 'BR', 'BV', 'B', 'BZ', 'CL', 'CS', 'CJ', 'CT', 'CV', 'DB', 'DJ', 'GL', 'GR', 'GJ', 'HR', 'HD', 'IL', 'IS', 'IF', 'MM', 'MH', 'MS', 'NT', 'OT', 'PH', 'SJ', 'SM', 'SB', 'SV', 'TR', 'TM', 'TL', 'VL', 'VS', 'VN'))
);
--> statement-breakpoint
CREATE TABLE "press_contacts" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"mailbox" text NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"agreed_by" uuid,
	CONSTRAINT "press_contact_is_a_role_mailbox" CHECK ("press_contacts"."mailbox" ~ '^(presa|press|media|comunicare|communication|contact|office|birou|secretariat)[a-z.-]*@[a-z0-9.-]+[.][a-z]{2,}$')
);
--> statement-breakpoint
CREATE TABLE "profile_figures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"value" integer NOT NULL,
	"qualifier" text NOT NULL,
	"label_ro" text NOT NULL,
	"label_en" text,
	"since_year" integer,
	"as_of_year" integer NOT NULL,
	CONSTRAINT "one_figure_per_place_in_the_profile" UNIQUE("organisation_id","position"),
	CONSTRAINT "figure_is_of_a_known_kind" CHECK ("profile_figures"."kind" in ('yearly', 'cumulative', 'stock', 'capacity')),
	CONSTRAINT "figure_qualifier_is_a_known_one" CHECK ("profile_figures"."qualifier" in ('exact', 'at_least', 'approximate')),
	CONSTRAINT "figure_is_never_negative" CHECK ("profile_figures"."value" >= 0),
	CONSTRAINT "only_a_cumulative_figure_counts_since" CHECK ("profile_figures"."since_year" is null or "profile_figures"."kind" = 'cumulative'),
	CONSTRAINT "figure_counts_since_before_it_was_true" CHECK ("profile_figures"."since_year" <= "profile_figures"."as_of_year")
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "audience_ro" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "audience_en" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "active_since" integer;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "places" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "is_accredited" boolean;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_affiliations" ADD CONSTRAINT "organisation_affiliations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_agreements" ADD CONSTRAINT "organisation_agreements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_audiences" ADD CONSTRAINT "organisation_audiences_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_programmes" ADD CONSTRAINT "organisation_programmes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_services" ADD CONSTRAINT "organisation_services_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_territories" ADD CONSTRAINT "organisation_territories_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_contacts" ADD CONSTRAINT "press_contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_contacts" ADD CONSTRAINT "press_contacts_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_figures" ADD CONSTRAINT "profile_figures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "join_requests_by_state" ON "join_requests" USING btree ("state","received_at");--> statement-breakpoint
CREATE INDEX "join_tries_of_subject" ON "join_tries" USING btree ("subject","at");--> statement-breakpoint
-- What a profile shows is public; its organisation and the secretariat write it.
do $$
declare
  place text;
begin
  foreach place in array array['organisation_services', 'organisation_audiences', 'organisation_territories',
    'organisation_affiliations', 'organisation_agreements', 'organisation_programmes', 'profile_figures', 'press_contacts'] loop
    call raise_wall(place::regclass, '{everybody}', '{own,secretariat}');
  end loop;
end
$$;
--> statement-breakpoint
-- Whoever comes in from the street may ask to join, and reads no request: not even their own.
call raise_wall('join_requests', '{secretariat}', '{entrance,secretariat}');
--> statement-breakpoint
call raise_wall('join_tries', '{entrance}', '{entrance}');
