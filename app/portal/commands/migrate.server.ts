import { reckonMissingStandings } from "#app/domain/reporting/standing-kept.server.ts";
import { env } from "#app/platform/env.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { bringReferenceUpToDate } from "#db/seed/reference.server.ts";
import { asApplication } from "../database.server.ts";
import { type Command, done } from "../command.ts";

/** Brings the tables, and the catalogue in them, up to date. */
export const migrate: Command = {
  name: "migrate",
  synopsis: "",
  positionals: 0,
  run: async ({ t }) => {
    const { applied } = await migrateDatabase({ ownerUrl: env.databaseOwnerUrl, applicationUrl: env.databaseUrl });
    const { changed } = await bringReferenceUpToDate(env.databaseOwnerUrl);
    await asApplication({}, reckonMissingStandings);
    const text = applied === 0 ? t("portal:migrate.up_to_date") : t("portal:migrate.done", { count: applied });
    return done(changed ? `${text}\n${t("portal:migrate.catalogue")}` : text, { applied, changed });
  },
};
