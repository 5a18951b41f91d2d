import { type Request } from "express";
import { env } from "../platform/env.server.ts";
import { networkPlace } from "../platform/network-place.ts";
import { holderAmong } from "../platform/session/session.server.ts";
import { type Sender } from "../platform/storage/incoming.server.ts";
import { applicationRole, inTransaction, processDatabase } from "#db/client.server.ts";
import { isUnavailable } from "#db/database.ts";
import { wallSettings } from "#db/walls.server.ts";

const entrance = wallSettings({ person: null, organisation: null, role: "entrance" });

/**
 * Who sends a form with a file, before any of it is read. Null when their sign-in has run out, or nobody can say because
 * the database is gone: the words of the form are kept for them then, its file is not. What they may do is asked later.
 */
export async function senderOf(request: Request): Promise<Sender | "nobody" | null> {
  const cookies = request.headers.cookie ?? "";
  try {
    const { db } = processDatabase(env.databaseUrl);
    const options = { role: applicationRole, readOnly: true, settings: entrance } as const;
    const holder = cookies ? await inTransaction(db, options, (inside) => holderAmong(inside, cookies)) : null;
    if (!holder) return "nobody";
    return holder.isOver ? null : { person: holder.personId, place: networkPlace(request.ip ?? "") };
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}
