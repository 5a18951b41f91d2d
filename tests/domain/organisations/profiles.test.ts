import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeOrganisation } from "#app/domain/organisations/commands/describe-organisation.server.ts";
import { showPressContact } from "#app/domain/organisations/commands/show-press-contact.server.ts";
import { memberDirectory } from "#app/domain/organisations/queries/member-directory.server.ts";
import { publicProfile } from "#app/domain/organisations/queries/organisation-profile.server.ts";
import { seedCoalition2020 } from "#app/portal/seeds/protect-2020.server.ts";
import { activities } from "#db/schema/audit.ts";
import { organisations } from "#db/schema/organisations.ts";
import { pressContacts, profileFigures } from "#db/schema/organisations-profile.ts";
import { members2020 } from "#db/seed/protect-2020.ts";
import { profiles2020 } from "#db/seed/profiles/of-2020.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { aFigure, aProfile, aService } from "#tests/support/factories/profiles.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld } from "#tests/support/world.ts";

test("an organisation says what it offers; a visitor reads it as it was said, and the act leaves a trace", () =>
  inWorld(async ({ coordinator, visitor, organisation, db }) => {
    const profile = aProfile({
      places: ["Iași"],
      isAccredited: true,
      services: [
        aService({ name: "Centrul Exemplu", isLicensed: true, licenceNumber: "EX-1", licenceUntil: "2027-12-31" }),
        aService({ support: "medical", detail: { ro: "la nevoie", en: null } }),
      ],
      audiences: ["women"],
      territories: ["IS", "national"],
      affiliations: [{ network: "Rețeaua Exemplu", level: "european", role: "founding_member" }],
      agreements: [
        { partner: { ro: "Școala", en: null }, scope: { ro: "lecții", en: "lessons" }, signedOn: "2024-05-01" },
      ],
      programmes: [{ name: "Drum", text: { ro: "un drum", en: null }, sinceYear: 2019 }],
      figures: [aFigure({ kind: "cumulative", sinceYear: 2010, qualifier: "at_least" })],
    });
    await describeOrganisation(coordinator, { organisationId: organisation.id, profile });
    const read = await publicProfile(visitor, organisation.slug);
    expect(read).toMatchObject(profile);
    expect(read).toMatchObject({ standing: "member", standsSince: "2020-01-01", pressMailbox: null });
    const traces = await db.select().from(activities).where(eq(activities.subjectId, organisation.id));
    expect(traces).toMatchObject([{ kind: "organisation.described", organisationId: organisation.id }]);
    await describeOrganisation(coordinator, { organisationId: organisation.id, profile: aProfile() });
    expect(await publicProfile(visitor, organisation.slug)).toMatchObject(aProfile());
  }));

test("nobody describes another organisation, nor one that does not exist", () =>
  inWorld(async ({ otherCoordinator, secretariat, organisation }) => {
    const profile = aProfile();
    const foreign = describeOrganisation(otherCoordinator, { organisationId: organisation.id, profile });
    await expect(foreign).rejects.toMatchObject({ code: "access.forbidden" });
    const nowhere = describeOrganisation(secretariat, { organisationId: crypto.randomUUID(), profile });
    await expect(nowhere).rejects.toMatchObject({ code: "organisation.not_found" });
  }));

test("whoever has left, or was never with the coalition, has no public page", () =>
  inWorld(async ({ visitor, db }) => {
    const left = await anOrganisation(db, { memberUntil: "2025-12-31" });
    const never = await anOrganisation(db, { memberSince: null });
    for (const slug of [left.slug, never.slug, "nobody", "'; drop table organisations"]) {
      await expect(publicProfile(visitor, slug)).rejects.toMatchObject({ code: "access.not_found" });
    }
    const listed = (await memberDirectory(visitor)).map(({ slug }) => slug);
    expect(listed).not.toContain(left.slug);
    expect(listed).not.toContain(never.slug);
  }));

test("nothing that is not for the public leaves with a profile or the directory", () =>
  inWorld(async ({ visitor, db }) => {
    const { slug } = await anOrganisation(db, { controlGroup: "grup-ascuns" });
    const told = JSON.stringify([await publicProfile(visitor, slug), await memberDirectory(visitor)]);
    expect(told).not.toMatch(/grup-ascuns|controlGroup|control_group|"id"|organisationId/);
  }));

test("the directory and a profile ask the database once each, however many members there are", () =>
  inWorld(async ({ visitor, db }) => {
    for (let number = 0; number < 5; number += 1) await anOrganisation(db);
    expect(await queriesOf(db, () => memberDirectory(visitor))).toBe(1);
    expect(await queriesOf(db, () => publicProfile(visitor, "exemplu-acasa"))).toBe(1);
  }));

test("the database keeps a licence with its service, a year with its kind of figure, and persons out of press contacts", () =>
  inWorld(async ({ organisation, secretariat, db }) => {
    const refused = async (profile: ReturnType<typeof aProfile>, constraint: string) => {
      const attempt = db.transaction((inside) =>
        describeOrganisation({ ...secretariat, db: inside }, { organisationId: organisation.id, profile }),
      );
      await expect(attempt).rejects.toMatchObject({ cause: { constraint_name: constraint } });
    };
    await refused(
      aProfile({ services: [aService({ licenceNumber: "1" })] }),
      "licence_facts_belong_to_a_licensed_service",
    );
    await refused(aProfile({ figures: [aFigure({ sinceYear: 2010 })] }), "only_a_cumulative_figure_counts_since");
    await refused(aProfile({ figures: [aFigure({ value: -1 })] }), "figure_is_never_negative");
    await refused(aProfile({ territories: ["XX" as never] }), "territory_is_a_county_or_national");
    const contact = (mailbox: string) =>
      db.transaction((inside) =>
        inside.insert(pressContacts).values({ organisationId: organisation.id, mailbox, agreedAt: new Date() }),
      );
    await expect(contact("ana.popescu@example.org")).rejects.toMatchObject({
      cause: { constraint_name: "press_contact_is_a_role_mailbox" },
    });
    await contact("presa@example.org");
  }));

test("journalists read a mailbox where the organisation agreed to one, and none that is a person's", () =>
  inWorld(async ({ coordinator, otherCoordinator, visitor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    await showPressContact(coordinator, { organisationId, mailbox: " Presa@Acasa.example.org", language: "ro" });
    expect(await publicProfile(visitor, slug)).toMatchObject({ pressMailbox: "presa@acasa.example.org" });
    const personal = showPressContact(coordinator, {
      organisationId,
      mailbox: "ana.popescu@example.org",
      language: "ro",
    });
    await expect(personal).rejects.toMatchObject({ code: "organisation.press_mailbox_personal" });
    const foreign = showPressContact(otherCoordinator, { organisationId, mailbox: null, language: "ro" });
    await expect(foreign).rejects.toMatchObject({ code: "access.forbidden" });
    await showPressContact(coordinator, { organisationId, mailbox: null, language: "ro" });
    expect(await publicProfile(visitor, slug)).toMatchObject({ pressMailbox: null });
  }));

test("every member of the presentation has a profile with its source, in both languages, and seeding twice adds nothing", () =>
  inWorld(async ({ secretariat, visitor, db }) => {
    expect(Object.keys(profiles2020).sort()).toEqual(members2020.map(({ slug }) => slug).sort());
    await seedCoalition2020(secretariat);
    const before = await db.$count(profileFigures);
    expect(await seedCoalition2020(secretariat)).toEqual({ entered: 0, released: false });
    expect(await db.$count(profileFigures)).toBe(before);
    const directory = await memberDirectory(visitor);
    for (const { slug } of members2020) {
      const listed = directory.find((entry) => entry.slug === slug);
      expect(listed?.support.length, slug).toBeGreaterThan(0);
      const profile = await publicProfile(visitor, slug);
      expect(profile.source).toMatch(/Prezentarea Platformei ProTECT/);
      expect(JSON.stringify(profile), slug).not.toMatch(/"en":null/);
      expect(JSON.stringify(profile), slug).not.toMatch(/[şţŞŢ]/);
    }
  }));

test("an organisation entered before there were profiles is described by the next seeding", () =>
  inWorld(async ({ secretariat, visitor, db }) => {
    await anOrganisation(db, { slug: "logs", shortName: "LOGS" });
    await seedCoalition2020(secretariat);
    expect((await publicProfile(visitor, "logs")).services).toHaveLength(3);
    expect(await db.$count(organisations, eq(organisations.slug, "logs"))).toBe(1);
  }));

test("the figures of profiles are read by the organisations' room alone, so that no total is made of them", async () => {
  const readers: string[] = [];
  for (const folder of ["app", "db", "bench"]) {
    for (const file of await readdir(folder, { recursive: true })) {
      if (!/\.(ts|tsx|mjs)$/.test(file)) continue;
      const path = join(folder, file);
      if (/profileFigures|profile_figures/.test(await readFile(path, "utf8"))) readers.push(path);
    }
  }
  expect(readers.sort()).toEqual([
    "app/domain/organisations/queries/organisation-profile.server.ts",
    "app/domain/organisations/store/entries.server.ts",
    "app/domain/organisations/store/profile.server.ts",
    // The register of columns names it, and reads nothing.
    "db/reference/register/impersonal-columns.ts",
    "db/schema/organisations-profile.ts",
  ]);
});
