import { eq, sql } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { relyingParty } from "#app/platform/relying-party.server.ts";
import { people, personSecrets } from "#db/schema/accounts.ts";
import { hasPasskey } from "../second-factor-held.server.ts";

/** With what somebody whose password was right may go on. Recovery codes stand in for either. */
export type SecondStep = { hasAuthenticator: boolean; hasPasskey: boolean };

/** The one origin passkeys are for. */
export const passkeyOrigin = () => relyingParty().origin;

export async function secondStep(ctx: Context, personId: string): Promise<SecondStep> {
  const [ways] = await ctx.db
    .select({ hasAuthenticator: sql<boolean>`${personSecrets.totpSecret} is not null`, hasPasskey: hasPasskey() })
    .from(people)
    .leftJoin(personSecrets, eq(personSecrets.personId, people.id))
    .where(eq(people.id, personId));
  return ways ?? { hasAuthenticator: true, hasPasskey: false };
}
