import { eq } from "drizzle-orm";
import { cutKey } from "#app/domain/accounts/mailed-keys.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type SeatRole } from "#app/access/actor.ts";
import { type Direction } from "#db/reference/coalition.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { people } from "#db/schema/accounts.ts";
import { organisations } from "#db/schema/organisations.ts";
import { daysOfInvitation } from "./model.ts";
import { type StoredInvitation } from "./store/invitations.server.ts";

async function shortNameOf(db: Database, organisationId: string | null): Promise<string> {
  if (organisationId === null) return "";
  const [row] = await db
    .select({ name: organisations.shortName })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row?.name ?? "";
}

async function nameOf(db: Database, personId: string | null): Promise<string> {
  if (personId === null) return "";
  const [row] = await db.select({ name: people.name }).from(people).where(eq(people.id, personId));
  return row?.name ?? "";
}

/** What opens an invitation, told to whoever may hand it on in person; kept nowhere. */
export type Key = { path: string; code: string };

/** Writes the mail of an invitation, with a new key. The same mail leaves to known and to unknown addresses. */
export async function postInvitation(ctx: Context, invitation: StoredInvitation): Promise<Key> {
  const { id, email, language, organisationId } = invitation;
  const minutes = daysOfInvitation * 24 * 60;
  const { token, code } = await cutKey(ctx.db, { purpose: "invitation", email, subjectId: id, now: ctx.now, minutes });
  const path = paths.invitation(token);
  const props = {
    path,
    codePath: paths.invitation(),
    code,
    organisation: await shortNameOf(ctx.db, organisationId),
    role: invitation.seatRole ?? invitation.platformRole ?? "",
    inviter: await nameOf(ctx.db, ctx.actor.personId),
    days: daysOfInvitation,
  };
  await postMail(ctx.db, { to: email, language, template: "invitation", props, at: ctx.now });
  return { path, code };
}

type Told = { personId: string; organisationId: string; became: SeatRole | "ended" };

/** Whoever's seat was changed by somebody else hears of it. */
export async function tellOfSeat(ctx: Context, { personId, organisationId, became }: Told): Promise<void> {
  if (personId === ctx.actor.personId) return;
  const [person] = await ctx.db
    .select({ email: people.email, language: people.language })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) return;
  const props = { organisation: await shortNameOf(ctx.db, organisationId), became, path: paths.desk() };
  const { email, language } = person;
  await postMail(ctx.db, { to: email, language, template: "seat_changed", props, at: ctx.now });
}

type EditorTold = { personId: string; direction: Direction; became: "editor" | "ended" };

/** Whoever was named editor of a direction, or is one no longer, hears of it. */
export async function tellOfEditorship(ctx: Context, { personId, ...props }: EditorTold): Promise<void> {
  const [person] = await ctx.db
    .select({ email: people.email, language: people.language })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) return;
  const path = props.became === "editor" ? paths.editorial() : paths.desk();
  const { email, language } = person;
  await postMail(ctx.db, {
    to: email,
    language,
    template: "editorship_changed",
    props: { ...props, path },
    at: ctx.now,
  });
}
