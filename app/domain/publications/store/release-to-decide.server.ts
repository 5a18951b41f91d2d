import { authorize, can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { lockRelease, type Standing } from "./releases.server.ts";

/**
 * The release a person is about to decide on, locked. For who may not see it there is none.
 * @throws {Refusal} `release.not_found`, `access.forbidden`, `release.not_waiting`
 */
export async function releaseToDecide(ctx: Context, id: string): Promise<Standing> {
  if (!can(ctx.actor, "release.view", { preparedBy: null, published: false })) throw new Refusal("release.not_found");
  authorize(ctx.actor, "release.prepare", null);
  const release = isId(id) ? await lockRelease(ctx.db, id) : null;
  if (!release) throw new Refusal("release.not_found");
  if (release.publishedAt || release.discardedAt) throw new Refusal("release.not_waiting");
  return release;
}

/** Whether the text can be an id at all; anything else would be a fault of the database. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
