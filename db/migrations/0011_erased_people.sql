CREATE TABLE "erasures" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"erased_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- The portal itself alone; to go back: drop the table, and keep its rows elsewhere, or copies of the database bring people back.
call raise_wall('erasures', '{}', '{}');
