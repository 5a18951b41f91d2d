import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { EnvironmentError } from "#app/platform/env.server.ts";
import { isUnavailable } from "#db/database.ts";
import { type Command, type Outcome, refused } from "./command.ts";

/** A refusal in its own sentence; a fault in one that helps the operator find the cause. */
export function explained(error: unknown, command: Command, t: Translate): Outcome {
  if (error instanceof Refusal) return refused([sentenceOf(error, t)], { code: error.code });
  if (error instanceof EnvironmentError) return refused([error.message], { code: "settings" });
  if (isUnavailable(error)) return refused([t("portal:fault.no_database")], { code: "database" });
  if (lacksTables(error)) return refused([t("portal:fault.no_tables")], { code: "tables" });
  return refused([t("portal:fault.unexpected", { name: command.name, cause: causeOf(error) })], { code: "fault" });
}

/** A page says that it does not exist; a command says what does not. */
function sentenceOf({ code, params }: Refusal, t: Translate): string {
  if (code === "period.not_found") return t("portal:fault.no_period");
  if (code === "report.not_found") return t("portal:fault.no_report");
  return sayKey(t, `refusals:${code}`, params);
}

/** What the database said, without the statement: its parameters are figures and names. */
function causeOf(error: unknown): string {
  const said = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return said instanceof Error ? `${said.name}: ${said.message}` : String(said);
}

/** PostgreSQL's `undefined_table`, or the application's role that the first migration makes. */
function lacksTables(error: unknown): boolean {
  for (let seen: unknown = error, depth = 0; seen instanceof Error && depth < 5; seen = seen.cause, depth += 1) {
    const code = "code" in seen ? seen.code : null;
    if (code === "42P01" || (code === "22023" && seen.message.includes("protect_app"))) return true;
  }
  return false;
}
