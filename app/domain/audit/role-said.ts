import { type Translate } from "#app/i18n/translator.ts";
import { type TrailLine } from "./queries/trail-page.server.ts";

/** What an activity says somebody is or was, in words; null when it says nothing of that. */
export function roleSaid({ role, direction }: NonNullable<TrailLine["about"]>, t: Translate): string | null {
  if (role) return t(`accounts:account.role.${role}`);
  return direction && t("audit:table.editor_of", { direction: t(`coalition:directions.${direction}.name`) });
}
