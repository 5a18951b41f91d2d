import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { relyingParty } from "#app/platform/relying-party.server.ts";
import { passkeysOf } from "../passkey-store.server.ts";

export type OwnPasskey = {
  id: string;
  name: string;
  isSynced: boolean;
  /** ISO instants; null when never used. */
  createdAt: string;
  lastUsedAt: string | null;
};

export type PasskeysPage = {
  passkeys: OwnPasskey[];
  /** The one address passkeys are for. */
  origin: string;
};

/** The person's own passkeys, the oldest first. */
export async function passkeysPage(ctx: Context): Promise<PasskeysPage> {
  if (!ctx.actor.personId) throw new Refusal("access.sign_in_needed");
  const rows = await passkeysOf(ctx.db, ctx.actor.personId);
  return {
    passkeys: rows.map(({ id, name, isSynced, createdAt, lastUsedAt }) => ({
      id,
      name,
      isSynced,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    origin: relyingParty().origin,
  };
}
