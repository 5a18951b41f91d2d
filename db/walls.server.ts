import { type Database } from "./database.ts";
import { applicationRole, inTransaction, type TransactionOptions } from "./client.server.ts";

/**
 * Who a transaction is for, as the second wall asks (see README.md). All null: a visitor, who sees what is public.
 * `entrance` is where somebody is not known yet (sign-in); `system` is the portal itself (worker, command line).
 */
export type Standing = {
  person: string | null;
  organisation: string | null;
  role: "secretariat" | "board" | "administrator" | "entrance" | "system" | null;
  /** Directions whose texts the person checks; none unless told. */
  editorOf?: readonly string[];
};

export function wallSettings({ person, organisation, role, editorOf = [] }: Standing): Record<string, string> {
  return {
    "app.person": person ?? "",
    "app.organisation": organisation ?? "",
    "app.platform_role": role ?? "",
    "app.editor_of": editorOf.join(","),
  };
}

/** The portal itself: sees and writes everything, by name and not by passing the wall. */
export const systemSettings = wallSettings({ person: null, organisation: null, role: "system" });

/** One transaction as the portal itself, in the role that owns nothing. */
export function asSystem<T>(
  db: Database,
  work: (db: Database) => Promise<T>,
  options: Pick<TransactionOptions, "readOnly" | "statementTimeout" | "patience"> = {},
): Promise<T> {
  return inTransaction(db, { role: applicationRole, settings: systemSettings, ...options }, work);
}
