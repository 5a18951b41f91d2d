import { type Database } from "#db/database.ts";
import { anchorTrail } from "./anchor-trail.server.ts";
import { deliverWaitingMail } from "./deliver-mail.server.ts";
import { forgetDeclined } from "./forget-declined.server.ts";
import { reckonStandings } from "./reckon-standings.server.ts";

export interface Job {
  name: string;
  /** Does what is due now. Interrupted at any point, it does the rest the next time. */
  run: (db: Database, now: Date) => Promise<unknown>;
}

/** What the worker does, in this order, at each look. */
export const jobs: readonly Job[] = [
  { name: "anchors of the trail", run: anchorTrail },
  { name: "mail delivery", run: deliverWaitingMail },
  { name: "standing of reports", run: reckonStandings },
  { name: "requests to join that were declined", run: forgetDeclined },
];
