CREATE TABLE "manuscript_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"side" text NOT NULL,
	"said" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"said_by" uuid,
	CONSTRAINT "answer_is_of_one_side" CHECK ("manuscript_answers"."side" in ('authors', 'readers'))
);
--> statement-breakpoint
CREATE TABLE "manuscript_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"manuscript_id" uuid NOT NULL,
	"field" text NOT NULL,
	"quote" text NOT NULL,
	"said" text NOT NULL,
	"suggestion" text,
	"state" text DEFAULT 'open' NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"written_by" uuid,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "comment_state_is_a_known_one" CHECK ("manuscript_comments"."state" in ('open', 'accepted', 'refused', 'settled')),
	CONSTRAINT "comment_says_something" CHECK ("manuscript_comments"."said" <> '' or "manuscript_comments"."suggestion" is not null),
	CONSTRAINT "closed_comment_says_when" CHECK (("manuscript_comments"."state" = 'open') = ("manuscript_comments"."closed_at" is null)),
	CONSTRAINT "only_a_suggestion_is_accepted_or_refused" CHECK ("manuscript_comments"."state" not in ('accepted', 'refused') or "manuscript_comments"."suggestion" is not null)
);
--> statement-breakpoint
ALTER TABLE "manuscript_answers" ADD CONSTRAINT "manuscript_answers_comment_id_manuscript_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."manuscript_comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "manuscript_comments" ADD CONSTRAINT "manuscript_comments_manuscript_id_manuscripts_id_fk" FOREIGN KEY ("manuscript_id") REFERENCES "public"."manuscripts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_to_comment" ON "manuscript_answers" USING btree ("comment_id","said_at");--> statement-breakpoint
CREATE INDEX "comments_on_manuscript" ON "manuscript_comments" USING btree ("manuscript_id","written_at");
--> statement-breakpoint
-- Who sees the text sees what is said about it. To go back: drop both.
call raise_wall('manuscript_comments', '{own}', '{own}', 'manuscript_id in (select id from manuscripts)');
--> statement-breakpoint
-- Only whoever checks a text comments on it; its authors close comments, and both sides answer.
do $$
begin
  execute format('alter policy adds on manuscript_comments with check (%s and manuscript_id in (select id from manuscripts))',
    wall_condition('{secretariat}', 'false'));
end
$$;
--> statement-breakpoint
revoke update, delete on manuscript_comments from protect_app;
--> statement-breakpoint
grant update (state, closed_at, closed_by) on manuscript_comments to protect_app;
--> statement-breakpoint
call raise_wall('manuscript_answers', '{own}', '{own}', 'comment_id in (select id from manuscript_comments)');
--> statement-breakpoint
revoke update, delete on manuscript_answers from protect_app;
