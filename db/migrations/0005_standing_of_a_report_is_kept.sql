ALTER TABLE "submissions" ADD COLUMN "sections_done" integer;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "sections_asked" integer;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "unexplained_figures" text[];--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "explained_figures" text[];--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "sections_done_are_among_those_asked" CHECK ("submissions"."sections_done" >= 0 and "submissions"."sections_done" <= "submissions"."sections_asked");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "a_figure_is_explained_or_not" CHECK (not ("submissions"."unexplained_figures" && "submissions"."explained_figures"));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "standing_of_a_report_is_kept_whole" CHECK (num_nulls("submissions"."sections_done", "submissions"."sections_asked", "submissions"."unexplained_figures", "submissions"."explained_figures") in (0, 4));