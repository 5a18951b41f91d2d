import { type Translate } from "#app/i18n/translator.ts";
import { type DemoAccount, demoAccounts, demoOrganisations, demoPassword } from "#db/seed/demo.ts";

/** The demo's accounts with their roles and the one password, as text. */
export function accountList(t: Translate): string {
  const lines = demoAccounts.map((account) => `  ${account.email.padEnd(32)}${roleOf(account, t)}`);
  return [t("portal:seed.accounts", { password: demoPassword }), ...lines].join("\n");
}

/** The same for machines. */
export function accountFacts(): Pick<DemoAccount, "email" | "platformRole" | "seats" | "editorOf">[] {
  return demoAccounts.map(({ email, platformRole, seats, editorOf }) => ({ email, platformRole, seats, editorOf }));
}

function roleOf(account: DemoAccount, t: Translate): string {
  const [organisation = "", other = ""] = account.seats.map(({ slug }) => shortNameOf(slug));
  const edited = account.editorOf.map((direction) => t(`coalition:directions.${direction}.name`)).join("; ");
  return t(`portal:seed.account_roles.${account.says}`, { organisation, other, edited });
}

function shortNameOf(slug: string): string {
  return demoOrganisations.find((organisation) => organisation.slug === slug)?.shortName ?? slug;
}
