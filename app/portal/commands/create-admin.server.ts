import { randomInt } from "node:crypto";
import { createAccount } from "#app/domain/accounts/commands/create-account.server.ts";
import { asApplication, contextOf, operator } from "../database.server.ts";
import { type Command, done, needed } from "../command.ts";

/** No letters and digits that are read for one another. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Twenty characters in groups of five: 98 bits. */
function oneTimePassword(): string {
  const characters = Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return characters.replace(/(.{5})(?=.)/g, "$1-");
}

/** Creates an administrator and prints a password that is shown this once. */
export const createAdmin: Command = {
  name: "create-admin",
  synopsis: "--email E [--name N]",
  options: { email: { type: "string" }, name: { type: "string" } },
  positionals: 0,
  run: async (invocation) => {
    const { t, language, options, now } = invocation;
    const email = needed(invocation, "email");
    const name = typeof options["name"] === "string" ? options["name"] : t("portal:create_admin.name");
    const password = oneTimePassword();
    const account = await asApplication({}, (db) =>
      createAccount(contextOf(db, operator, now), { email, name, language, platformRole: "administrator", password }),
    );
    return done(t("portal:create_admin.done", { email: account.email, password }), {
      email: account.email,
      password,
    });
  },
};
