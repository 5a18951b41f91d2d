import { createHash, randomUUID } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import { authorize } from "#app/access/authorize.ts";
import { consentShown } from "#app/domain/accounts/consent.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { type Database } from "#db/database.ts";
import { joinRequests, joinTries } from "#db/schema/organisations-joining.ts";
import { type RequestToJoin } from "../joining.ts";
import { tellsOfACase } from "../rules/live-case.ts";

type Sending = {
  request: RequestToJoin;
  language: Language;
  /** The network address the form came from; kept as a hash only. */
  from: string;
};

/** Forms from one network address in an hour; mails to one e-mail in a day. */
const formsAnHour = 10;
const hour = 3_600_000;

const hashed = (...parts: string[]) => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/**
 * Keeps a request to join for the secretariat and tells the sender that it arrived. Known and unknown addresses are
 * answered alike, and the same form sent twice is one request. Needs to read no request: visitors may not.
 * @throws {Refusal} `join_request.tells_of_a_case` (nothing is kept), `join_request.too_many`
 */
export async function requestToJoin(ctx: Context, sending: Sending): Promise<void> {
  authorize(ctx.actor, "membership.ask", null);
  const { request, from } = sending;
  if (tellsOfACase(request.reasons)) throw new Refusal("join_request.tells_of_a_case");
  await ctx.db.transaction(async (db) => {
    if ((await triesOf(db, hashed("from", from), new Date(ctx.now.getTime() - hour))) >= formsAnHour) {
      throw new Refusal("join_request.too_many");
    }
    const id = randomUUID();
    if (!(await isKept(db, { id, sending, at: ctx.now }))) return;
    await record({ ...ctx, db }, { kind: "join_request.received", subjectId: id, details: { kind: request.kind } });
    await tellSender({ ...ctx, db }, sending);
  });
}

/** False when the very same form was kept before. */
async function isKept(db: Database, { id, sending, at }: { id: string; sending: Sending; at: Date }): Promise<boolean> {
  const { request, language } = sending;
  const agreed = consentShown("join_request", language);
  const { form_key: key, consent: _consent, ...typed } = request;
  // No column is named and nothing is returned: with either, the sender would need the right to read requests.
  const written = await db
    .insert(joinRequests)
    .values({
      id,
      sending: hashed(key, JSON.stringify(typed)),
      kind: request.kind,
      organisationName: request.organisation_name,
      website: request.website,
      contactName: request.contact_name,
      contactPosition: request.contact_position,
      email: request.email,
      reasons: request.reasons,
      language,
      consentVersion: agreed.version,
      consentText: agreed.text,
      receivedAt: at,
    })
    .onConflictDoNothing();
  return written.count > 0;
}

/** One mail a day for an address, however many forms name it: nobody is flooded through us. */
async function tellSender(ctx: Context, { request, language, from }: Sending): Promise<void> {
  const mailbox = hashed("mail", request.email);
  const known = await triesOf(ctx.db, mailbox, new Date(ctx.now.getTime() - 24 * hour));
  await ctx.db.insert(joinTries).values([
    { subject: hashed("from", from), at: ctx.now },
    { subject: mailbox, at: ctx.now },
  ]);
  if (known > 0) return;
  await postMail(ctx.db, {
    to: request.email,
    language,
    template: "join_received",
    props: { organisation: request.organisation_name, path: paths.about() },
    at: ctx.now,
  });
}

async function triesOf(db: Database, subject: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ tries: count() })
    .from(joinTries)
    .where(and(eq(joinTries.subject, subject), gt(joinTries.at, since)));
  return row?.tries ?? 0;
}
