import { email as address } from "#app/domain/accounts/input.ts";
import { inviteAdministrator } from "#app/domain/seats/commands/invite-administrator.server.ts";
import { daysOfInvitation as days } from "#app/domain/seats/model.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { env } from "#app/platform/env.server.ts";
import { asApplication, contextOf, operator } from "../database.server.ts";
import { type Command, done, needed } from "../command.ts";

/** The operator as an administrator would invite. */
const administrator = { ...operator, platformRole: "administrator" as const };

/**
 * Invites an administrator: the mail leaves like any other, and the key is shown this once, for a portal whose mail is
 * not set up yet. Again for the same address: the former key opens nothing more.
 */
export const createAdmin: Command = {
  name: "create-admin",
  synopsis: "--email E",
  options: { email: { type: "string" } },
  positionals: 0,
  run: async (invocation) => {
    const { t, language, now } = invocation;
    const typed = needed(invocation, "email");
    const read = address.safeParse(typed);
    if (!read.success) throw new Refusal("account.email_malformed", { email: typed });
    const email = read.data;
    const { path, code } = await asApplication({}, (db) =>
      inviteAdministrator(contextOf(db, administrator, now), { email, language }),
    );
    const link = `${env.publicOrigin}${inLanguage(language, path)}`;
    return done(t("portal:create_admin.done", { email, days, address: link, code }), { email, link, code });
  },
};
