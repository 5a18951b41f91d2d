import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { demoPractices } from "#db/seed/demo-practices.ts";
import { daysBefore } from "./demo-calendar.ts";
import { attachDemoFiles } from "./demo-files.server.ts";
import { type Stage } from "./demo-cycle.server.ts";

/** Invented practices of the demo's organisations: one waits to be checked, one is being written. */
export async function playPractices({ people, at }: Stage, now: Date): Promise<void> {
  for (const { organisation, daysAgo, content, isSent } of demoPractices) {
    const ctx = at(people.coordinatorOf(organisation), daysBefore(now, daysAgo));
    const id = await beginPractice(ctx);
    await savePractice(ctx, { id, version: 1 }, content);
    if (isSent) await attachDemoFiles(ctx, id);
    if (isSent) await sendPractice(ctx, { id, version: 2 });
  }
}
