import { expect, test } from "vitest";
import { markBrowser } from "#app/domain/accounts/known-browsers.server.ts";
import { requestPasswordReset } from "#app/domain/accounts/commands/request-password-reset.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { ownCopy } from "#app/domain/privacy/queries/own-copy.server.ts";
import { startSignIn } from "#app/platform/session/session.server.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { keptForms, recoveryCodes, sentForms } from "#db/schema/accounts.ts";
import { inWorld, type Persona, type World } from "#tests/support/world.ts";
import { hashKeptFor } from "#tests/support/factories/accounts.ts";
import { aboutThemselves, named } from "./stories.ts";

const sentences = translate("ro");

async function withTraces({ db, newcomer, organisation, now }: World, persona: Persona, name: string): Promise<void> {
  const personId = persona.actor.personId ?? "";
  await named(db, persona, name);
  await startSignIn(db, personId, { actingFor: null, userAgent: null });
  await markBrowser({ db, now }, personId, new Request("http://localhost/"));
  await db.insert(recoveryCodes).values({ personId, codeHash: `code of ${name}` });
  await db.insert(sentForms).values({ key: crypto.randomUUID(), personId, act: `act of ${name}`, ledTo: "/", at: now });
  const fields: [string, string][] = [["note", `typed by ${name}`]];
  await db.insert(keptForms).values({ id: `kept ${name}`, personId, path: "/home", fields, keptAt: now });
  await requestPasswordReset(newcomer, { email: persona.email, language: "ro", from: "192.0.2.7" });
  await record(persona, { kind: "report.started", subjectId: `subject of ${name}`, organisationId: organisation.id });
}

test("a person takes everything about themselves, table by table, with why it is kept", () =>
  inWorld(async (world) => {
    const { reporter, db, organisation } = world;
    await withTraces(world, reporter, "Ana Unică");
    const copy = await ownCopy(aboutThemselves(reporter, db), sentences);
    const tables = Object.assign({}, ...copy.kept.map(({ rows }) => rows)) as Record<string, unknown[]>;
    expect(Object.keys(tables).toSorted()).toEqual(
      [
        "activities",
        "kept_forms",
        "known_browsers",
        "mailed_keys",
        "outbox",
        "people",
        "seats",
        "sent_forms",
        "sign_ins",
      ].toSorted(),
    );
    expect(tables["people"]).toMatchObject([{ name: "Ana Unică", email: reporter.email, language: "ro" }]);
    expect(tables["seats"]).toMatchObject([{ role: "contributor", organisation_id: organisation.id }]);
    expect(tables["outbox"]).toMatchObject([{ recipient: reporter.email, template: "password_reset" }]);
    expect(copy.organisations).toEqual({ [organisation.id]: "Exemplu Acasă" });
    expect(copy.kept.find(({ holding }) => holding === "account")?.why).toMatch(/cine poate lucra/);
  }));

test("the copy holds nothing of anybody else, and nothing that opens an account", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, db } = world;
    await withTraces(world, reporter, "Ana Unică");
    await withTraces(world, coordinator, "Bogdan Altul");
    const said = JSON.stringify(await ownCopy(aboutThemselves(reporter, db), sentences));
    expect(said).toContain("typed by Ana Unică");
    for (const foreign of ["Bogdan", coordinator.email, coordinator.actor.personId ?? "", "code of", "subject of"]) {
      expect(said).not.toContain(foreign);
    }
    expect(said).not.toMatch(/argon2|password_hash|totp|link_hash|code_hash|[\da-f]{64}/);
    expect(await hashKeptFor(db, reporter.actor.personId ?? "")).toMatch(/argon2/);
  }));

test("nobody who is not signed in has a copy", () =>
  inWorld(async ({ visitor, db }) => {
    await expect(ownCopy({ ...visitor, db }, sentences)).rejects.toMatchObject({ code: "access.forbidden" });
  }));
