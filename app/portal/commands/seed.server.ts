import { demoPassword } from "#db/seed/demo.ts";
import { seedReference } from "#db/seed/reference.server.ts";
import { type Command, done, type Invocation, type Outcome, refused, WrongUse } from "../command.ts";
import { asApplication, asOwner, contextOf, operator } from "../database.server.ts";
import { accountFacts, accountList } from "../seeds/account-list.ts";
import { demoStanding, seedDemo } from "../seeds/demo.server.ts";
import { seedCoalition2020 } from "../seeds/protect-2020.server.ts";

/** Fills in the layers of data, each on the one below it. */
export const seed: Command = {
  name: "seed",
  synopsis: "reference|protect-2020|demo [--if-empty]",
  options: { "if-empty": { type: "boolean" } },
  positionals: 1,
  run: (invocation) => {
    const [layer = ""] = invocation.positionals;
    const layers: Record<string, (invocation: Invocation) => Promise<Outcome>> = {
      reference,
      "protect-2020": coalition,
      demo,
    };
    const write = layers[layer];
    if (!write) throw new WrongUse(invocation.t("portal:wrong_use.seed_unknown", { name: layer }));
    return write(invocation);
  },
};

async function reference({ t }: Invocation): Promise<Outcome> {
  const { indicators, changed } = await asOwner(seedReference);
  const text = changed ? t("portal:seed.reference", { count: indicators }) : t("portal:seed.reference_same");
  return done(text, { indicators, changed });
}

async function coalition(invocation: Invocation): Promise<Outcome> {
  const { t, now } = invocation;
  const below = await reference(invocation);
  const { entered, released } = await asApplication({}, (db) => seedCoalition2020(contextOf(db, operator, now)));
  const members = entered === 0 ? t("portal:seed.members_same") : t("portal:seed.members", { count: entered });
  const release = released ? t("portal:seed.release") : t("portal:seed.release_same");
  return done([below.text, members, release].join("\n"), { ...below.facts, entered, released });
}

/** Into an empty database only: what somebody has entered is never mixed with inventions. */
async function demo(invocation: Invocation): Promise<Outcome> {
  const { t, now, options } = invocation;
  const standing = await asApplication({ readOnly: true }, demoStanding);
  if (standing !== "empty") {
    if (!options["if-empty"]) return refused([t("portal:seed.refused_not_empty")], { standing });
    const text =
      standing === "demo" ? `${t("portal:seed.demo_there")}\n\n${accountList(t)}` : t("portal:seed.not_empty");
    return done(text, { seeded: false, standing });
  }
  await coalition(invocation);
  const { organisations, years } = await asApplication({}, (db) => seedDemo(contextOf(db, operator, now)));
  const [first, , last] = years;
  const text = `${t("portal:seed.demo", { organisations, first, last })}\n\n${accountList(t)}`;
  return done(text, { seeded: true, organisations, years, accounts: accountFacts(), password: demoPassword });
}
