import { type Actor } from "#app/access/actor.ts";
import { type Database } from "#db/database.ts";

/** All an act or a question may know of the world. */
export type Context = {
  db: Database;
  actor: Actor;
  /** The moment of the request; acts never read the clock themselves. */
  now: Date;
  /** Null outside of a request. */
  requestId: string | null;
  /** SHA-256, in hexadecimal, of the form an act came with: where it was sent and what it says; none of an act without a form. */
  formSent?: string;
};
