import { visitor } from "#app/access/actor.ts";
import { anchorHeads } from "#app/domain/audit/commands/anchor-heads.server.ts";
import { secretariatPeople } from "#app/domain/accounts/queries/secretariat-people.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { postToEach } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { asSystem } from "#db/walls.server.ts";

/** Once a day: where the trail's chains stand is kept, and leaves the house by a mail to each of the secretariat. */
export async function anchorTrail(db: Database, now: Date): Promise<void> {
  await asSystem(db, async (inside) => {
    const anchored = await anchorHeads({ db: inside, actor: visitor, now, requestId: null });
    if (!anchored) return;
    const { day, digest, activities } = anchored;
    const props = { day, digest, activities, path: paths.desk() };
    await postToEach(inside, await secretariatPeople(inside), { template: "trail_anchored", props, at: now });
  });
}
