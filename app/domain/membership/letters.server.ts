import { type Context } from "#app/domain/context.ts";
import { recipientsAmong } from "#app/domain/seats/recipients.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { postToEach } from "#app/platform/mail/post.server.ts";

type Told = {
  what: "renamed" | "kind_changed" | "left" | "merged" | "received" | "closed";
  organisation: string;
  /** The new name, or the other side of a merging. */
  other: string;
  day: string;
  reason: string;
};

/** Whoever sits or sat in the organisation hears what was decided, from when and why. */
export async function tellPeople(ctx: Context, personIds: readonly string[], told: Told): Promise<void> {
  const props = { ...told, path: paths.desk() };
  await postToEach(ctx.db, await recipientsAmong(ctx.db, personIds), {
    template: "standing_changed",
    props,
    at: ctx.now,
  });
}
