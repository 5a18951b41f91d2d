import { writeDigests } from "#app/domain/notices/commands/write-digests.server.ts";
import { tellOfAfterlife } from "#app/domain/uptake/tell-of-afterlife.server.ts";
import { type JobName } from "#app/platform/jobs/rhythm.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";
import { anchorTrail } from "./anchor-trail.server.ts";
import { deliverWaitingMail } from "./deliver-mail.server.ts";
import { keepErasedList } from "./keep-erased-list.server.ts";
import { reckonStandings } from "./reckon-standings.server.ts";
import { removeOld } from "./remove-what-is-over.server.ts";

/** Does what is due now. Interrupted at any point, it does the rest the next time. */
export type Job = (db: Database, now: Date) => Promise<unknown>;

/** What the worker does; when, stands in the rhythm. */
export const jobs: Readonly<Record<JobName, Job>> = {
  "keep-erased-list": (db, now) => keepErasedList(db, now),
  "deliver-mail": (db, now) => deliverWaitingMail(db, now),
  "write-digests": (db, now) => asSystem(db, (inside) => writeDigests({ db: inside, now })),
  "tell-of-practices": (db, now) => asSystem(db, (inside) => tellOfAfterlife(inside, now)),
  "reckon-standings": reckonStandings,
  "anchor-trail": anchorTrail,
  "remove-what-is-over": removeOld,
};
