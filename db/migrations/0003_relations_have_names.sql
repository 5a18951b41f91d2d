ALTER TABLE "indicator_relations" DROP CONSTRAINT "indicator_relations_whole_indicators_code_fk";
--> statement-breakpoint
ALTER TABLE "indicator_relations" DROP CONSTRAINT "part_is_an_indicator";
--> statement-breakpoint
ALTER TABLE "indicator_relations" ADD COLUMN "relation" text NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_relations" DROP CONSTRAINT "one_row_per_relation_and_part";
--> statement-breakpoint
ALTER TABLE "indicator_relations" ADD CONSTRAINT "one_row_per_relation_and_part" PRIMARY KEY("relation","part");