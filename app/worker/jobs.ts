import { type Database } from "#db/database.ts";
import { anchorTrail } from "./anchor-trail.server.ts";
import { deliverWaitingMail } from "./deliver-mail.server.ts";
import { keepErasedList } from "./keep-erased-list.server.ts";
import { reckonStandings } from "./reckon-standings.server.ts";
import { removeOnceAnHour } from "./remove-what-is-over.server.ts";

export interface Job {
  name: string;
  /** Does what is due now. Interrupted at any point, it does the rest the next time. */
  run: (db: Database, now: Date) => Promise<unknown>;
}

/** What the worker does, in this order, at each look. */
export const jobs: readonly Job[] = [
  // Before anything else: after an older copy was brought back, no mail leaves for whoever was erased.
  { name: "list of erased accounts", run: (db, now) => keepErasedList(db, now) },
  { name: "anchors of the trail", run: anchorTrail },
  { name: "mail delivery", run: deliverWaitingMail },
  { name: "standing of reports", run: reckonStandings },
  { name: "what was kept for its term", run: removeOnceAnHour },
];
