import { env } from "#app/platform/env.server.ts";
import { migrateDatabase } from "#db/migrate.server.ts";
import { type Command, done } from "../command.ts";

/** Brings the tables up to date. */
export const migrate: Command = {
  name: "migrate",
  synopsis: "",
  positionals: 0,
  run: async ({ t }) => {
    const { applied } = await migrateDatabase({ ownerUrl: env.databaseOwnerUrl, applicationUrl: env.databaseUrl });
    const text = applied === 0 ? t("portal:migrate.up_to_date") : t("portal:migrate.done", { count: applied });
    return done(text, { applied });
  },
};
