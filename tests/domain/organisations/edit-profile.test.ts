import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeContact } from "#app/domain/organisations/commands/change-contact.server.ts";
import { changeDescription } from "#app/domain/organisations/commands/change-description.server.ts";
import { keepService } from "#app/domain/organisations/commands/keep-service.server.ts";
import { keepEntry } from "#app/domain/organisations/commands/keep-entry.server.ts";
import { removeEntry } from "#app/domain/organisations/commands/remove-entry.server.ts";
import { entryInput } from "#app/domain/organisations/entry-input.ts";
import { pressContacts } from "#db/schema/organisations-profile.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { removeService } from "#app/domain/organisations/commands/remove-service.server.ts";
import {
  contactInput,
  descriptionInput,
  servicesAtMost,
  serviceInput,
} from "#app/domain/organisations/edit-profile-input.ts";
import { publicProfile } from "#app/domain/organisations/queries/organisation-profile.server.ts";
import { ownProfile } from "#app/domain/organisations/queries/own-profile.server.ts";
import { type Context } from "#app/domain/context.ts";
import { activities } from "#db/schema/audit.ts";
import { organisations } from "#db/schema/organisations.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld } from "#tests/support/world.ts";

const formKey = crypto.randomUUID();

async function described(ctx: Context, organisationId: string, typed: Record<string, unknown> = {}) {
  const { marks } = await ownProfile(ctx, organisationId);
  const form = { form_key: formKey, seen: marks.description.seen, summary_ro: "Însoțește femei.", ...typed };
  await changeDescription(ctx, { organisationId, typed: descriptionInput.parse(form) });
}

async function contacted(ctx: Context, organisationId: string, typed: Record<string, unknown>) {
  const { marks } = await ownProfile(ctx, organisationId);
  const form = contactInput.parse({ form_key: formKey, seen: marks.contact.seen, ...typed });
  await changeContact(ctx, { organisationId, typed: form, language: "en" });
}

async function serviceAdded(ctx: Context, organisationId: string, typed: Record<string, unknown> = {}) {
  const { marks } = await ownProfile(ctx, organisationId);
  const form = { form_key: formKey, seen: marks.added.seen, service: "new", support: "legal", ...typed };
  await keepService(ctx, { organisationId, typed: serviceInput.parse(form) });
}

async function entryAdded(ctx: Context, organisationId: string, typed: Record<string, unknown>) {
  const { marks } = await ownProfile(ctx, organisationId);
  const form = { form_key: formKey, seen: marks.added.seen, entry: "new", ...typed };
  await keepEntry(ctx, { organisationId, typed: entryInput.parse(form) });
}

test("a contributor describes the organisation; a visitor reads it at once, and it no longer comes from the old source", () =>
  inWorld(async ({ reporter, visitor, organisation, db }) => {
    await db.update(organisations).set({ source: "Prezentarea" }).where(eq(organisations.id, organisation.id));
    await described(reporter, organisation.id, {
      summary_en: "Accompanies women.",
      audience_ro: "Pentru oricine.",
      audiences: ["women", "children"],
      territories: ["IS", "national"],
      places: "Iași, Pașcani; Iași",
      founded_year: "1999",
      active_since: "",
    });
    expect(await publicProfile(visitor, organisation.slug)).toMatchObject({
      summary: { ro: "Însoțește femei.", en: "Accompanies women." },
      audience: { ro: "Pentru oricine.", en: null },
      audiences: ["children", "women"],
      territories: ["IS", "national"],
      places: ["Iași", "Pașcani"],
      foundedYear: 1999,
      activeSince: null,
      source: null,
    });
  }));

test("every change of a profile leaves a trace with the organisation, whoever made it, and says nothing of its words", () =>
  inWorld(async ({ coordinator, secretariat, organisation, db }) => {
    const { id } = organisation;
    await described(coordinator, id);
    await serviceAdded(coordinator, id);
    await contacted(secretariat, id, { website: "exemplu.ro" });
    const traces = await db.select().from(activities).where(eq(activities.organisationId, id)).orderBy(activities.at);
    expect(traces.map(({ kind, details }) => ({ kind, details })).sort(byPart)).toEqual([
      { kind: "organisation.described", details: { part: "contact" } },
      { kind: "organisation.described", details: { part: "description" } },
      { kind: "organisation.described", details: { part: "service" } },
    ]);
    expect(traces.filter(({ actorId }) => actorId === secretariat.actor.personId)).toHaveLength(1);
  }));

const byPart = (a: { details: unknown }, b: { details: unknown }) =>
  JSON.stringify(a.details).localeCompare(JSON.stringify(b.details));

test("what the secretariat corrects keeps the source it names", () =>
  inWorld(async ({ secretariat, visitor, organisation, db }) => {
    await db.update(organisations).set({ source: "Prezentarea" }).where(eq(organisations.id, organisation.id));
    await described(secretariat, organisation.id);
    expect(await publicProfile(visitor, organisation.slug)).toMatchObject({ source: "Prezentarea" });
  }));

test("nobody else changes or reads the forms of a profile: not another organisation, the board or a visitor", () =>
  inWorld(async ({ otherCoordinator, board, visitor, organisation, coordinator, secretariat }) => {
    const { marks } = await ownProfile(coordinator, organisation.id);
    const typed = descriptionInput.parse({
      form_key: formKey,
      seen: marks.description.seen,
      summary_ro: "Altceva aici.",
    });
    for (const other of [otherCoordinator, board, visitor]) {
      await expect(ownProfile(other, organisation.id)).rejects.toMatchObject({ code: "access.forbidden" });
      const change = changeDescription(other, { organisationId: organisation.id, typed });
      await expect(change).rejects.toMatchObject({ code: "access.forbidden" });
    }
    const nowhere = ownProfile(secretariat, crypto.randomUUID());
    await expect(nowhere).rejects.toMatchObject({ code: "access.not_found" });
  }));

test("two colleagues with the same page open: the second is told, and what the first wrote stands", () =>
  inWorld(async ({ coordinator, reporter, visitor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    const { marks } = await ownProfile(reporter, organisationId);
    await described(coordinator, organisationId, { summary_ro: "Scris de prima colegă." });
    const late = { form_key: formKey, seen: marks.description.seen, summary_ro: "Scris fără să fi văzut." };
    const second = changeDescription(reporter, { organisationId, typed: descriptionInput.parse(late) });
    await expect(second).rejects.toMatchObject({ code: "organisation.profile_changed" });
    expect(await publicProfile(visitor, slug)).toMatchObject({ summary: { ro: "Scris de prima colegă." } });
    await contacted(reporter, organisationId, { website: "exemplu.ro" });
  }));

test("services are added at the end, changed and taken away one by one; one that is gone is not changed", () =>
  inWorld(async ({ coordinator, visitor, organisation }) => {
    const { id: organisationId, slug } = organisation;
    await serviceAdded(coordinator, organisationId, { support: "legal" });
    await serviceAdded(coordinator, organisationId, {
      support: "accommodation",
      name: "Centrul Exemplu",
      detail_ro: "pentru femei",
      is_licensed: "on",
      licence_number: "EX-1",
      licence_until: "2027-12-31",
    });
    const [first, second] = (await ownProfile(coordinator, organisationId)).services;
    if (!first || !second) throw new Error("two services were added");
    expect([first.support, second.support]).toEqual(["legal", "accommodation"]);
    const changed = { form_key: formKey, seen: first.marks.seen, service: first.id, support: "medical" };
    await keepService(coordinator, { organisationId, typed: serviceInput.parse(changed) });
    const again = keepService(coordinator, { organisationId, typed: serviceInput.parse(changed) });
    await expect(again).rejects.toMatchObject({ code: "organisation.profile_changed" });
    await removeService(coordinator, { organisationId, service: second.id, seen: second.marks.seen });
    const gone = removeService(coordinator, { organisationId, service: second.id, seen: second.marks.seen });
    await expect(gone).rejects.toMatchObject({ code: "organisation.profile_changed" });
    expect((await publicProfile(visitor, slug)).services.map(({ support }) => support)).toEqual(["medical"]);
  }));

test("figures of four kinds are told as they are meant, and programmes, networks and partnerships beside them", () =>
  inWorld(async ({ coordinator, reporter, visitor, organisation }) => {
    const { id, slug } = organisation;
    const figure = { list: "figure", label_ro: "de persoane", qualifier: "at_least", as_of_year: "2025" };
    for (const kind of ["yearly", "cumulative", "stock", "capacity"]) {
      const since = kind === "cumulative" ? { since_year: "2013" } : {};
      await entryAdded(reporter, id, { ...figure, kind, value: "11.694", ...since });
    }
    await entryAdded(coordinator, id, { list: "programme", title: "ACASĂ", text_ro: "Reintegrare pentru tineri." });
    await entryAdded(coordinator, id, {
      list: "affiliation",
      network: "Rețeaua Exemplu",
      level: "european",
      role: "member",
    });
    await entryAdded(coordinator, id, { list: "agreement", partner_ro: "Agenția Exemplu", scope_ro: "identificare" });
    const told = await publicProfile(visitor, slug);
    expect(told.figures.map(({ kind, value, sinceYear }) => [kind, value, sinceYear])).toEqual([
      ["yearly", 11_694, null],
      ["cumulative", 11_694, 2013],
      ["stock", 11_694, null],
      ["capacity", 11_694, null],
    ]);
    expect(told.programmes).toMatchObject([{ name: "ACASĂ", text: { ro: "Reintegrare pentru tineri.", en: null } }]);
    expect(told.affiliations).toEqual([{ network: "Rețeaua Exemplu", level: "european", role: "member" }]);
    expect(told.agreements).toMatchObject([{ partner: { ro: "Agenția Exemplu" }, signedOn: null }]);
  }));

test("an entry is changed and taken away by whoever saw it as it is, and never by another organisation", () =>
  inWorld(async ({ coordinator, otherCoordinator, visitor, organisation, otherOrganisation }) => {
    const { id: organisationId, slug } = organisation;
    await entryAdded(coordinator, organisationId, { list: "programme", title: "Vechi", text_ro: "Ceva de făcut." });
    const [kept] = (await ownProfile(coordinator, organisationId)).entries.programme;
    if (!kept) throw new Error("a programme was added");
    const form = {
      form_key: formKey,
      seen: kept.marks.seen,
      entry: kept.stored.id,
      list: "programme",
      title: "Nou",
      text_ro: "Altceva de făcut.",
    };
    const stolen = keepEntry(otherCoordinator, { organisationId: otherOrganisation.id, typed: entryInput.parse(form) });
    await expect(stolen).rejects.toMatchObject({ code: "organisation.profile_changed" });
    await keepEntry(coordinator, { organisationId, typed: entryInput.parse(form) });
    const late = removeEntry(coordinator, {
      organisationId,
      list: "programme",
      entry: kept.stored.id,
      seen: kept.marks.seen,
    });
    await expect(late).rejects.toMatchObject({ code: "organisation.profile_changed" });
    expect((await publicProfile(visitor, slug)).programmes).toMatchObject([{ name: "Nou" }]);
    const [now] = (await ownProfile(coordinator, organisationId)).entries.programme;
    await removeEntry(coordinator, {
      organisationId,
      list: "programme",
      entry: kept.stored.id,
      seen: now?.marks.seen ?? "",
    });
    expect((await publicProfile(visitor, slug)).programmes).toEqual([]);
  }));

test("the agreement to a mailbox for journalists keeps which words were agreed to, in the language they were read in", () =>
  inWorld(async ({ coordinator, organisation, db }) => {
    await contacted(coordinator, organisation.id, { press_mailbox: "presa@exemplu.ro", press_agreed: "on" });
    const [proof] = await db.select().from(pressContacts).where(eq(pressContacts.organisationId, organisation.id));
    expect(proof).toMatchObject({ consentVersion: "2026-1", consentLanguage: "en" });
    expect(proof?.consentText).toBe(translate("en")("organisations:edit.press_agreed"));
  }));

test("a service of another organisation is out of reach, also with its sign", () =>
  inWorld(async ({ coordinator, otherCoordinator, organisation, otherOrganisation }) => {
    await serviceAdded(otherCoordinator, otherOrganisation.id);
    const [theirs] = (await ownProfile(otherCoordinator, otherOrganisation.id)).services;
    if (!theirs) throw new Error("a service was added");
    const stolen = { form_key: formKey, seen: theirs.marks.seen, service: theirs.id, support: "medical" };
    const change = keepService(coordinator, { organisationId: organisation.id, typed: serviceInput.parse(stolen) });
    await expect(change).rejects.toMatchObject({ code: "organisation.profile_changed" });
    expect((await ownProfile(otherCoordinator, otherOrganisation.id)).services).toMatchObject([{ support: "legal" }]);
  }));

test("a profile has room for many services, and says when it is full", () =>
  inWorld(async ({ coordinator, organisation }) => {
    for (let number = 0; number < servicesAtMost; number += 1) await serviceAdded(coordinator, organisation.id);
    const one = serviceAdded(coordinator, organisation.id);
    await expect(one).rejects.toMatchObject({ code: "organisation.too_many_services" });
  }));

test("a mailbox for journalists needs agreement and a role; leaving it empty takes it away", () =>
  inWorld(async ({ coordinator, visitor, organisation }) => {
    const { id, slug } = organisation;
    const silent = contactInput.safeParse({ form_key: formKey, seen: "", press_mailbox: "presa@exemplu.ro" });
    expect(silent.error?.issues).toMatchObject([
      { path: ["press_agreed"], message: "organisations:edit.errors.agree" },
    ]);
    await contacted(coordinator, id, { press_mailbox: "Presa@exemplu.ro", press_agreed: "on", website: "exemplu.ro" });
    expect(await publicProfile(visitor, slug)).toMatchObject({
      pressMailbox: "presa@exemplu.ro",
      website: "https://exemplu.ro",
    });
    const personal = contacted(coordinator, id, { press_mailbox: "ana.popescu@exemplu.ro", press_agreed: "on" });
    await expect(personal).rejects.toMatchObject({ code: "organisation.press_mailbox_personal" });
    await contacted(coordinator, id, { press_mailbox: "", press_agreed: "on" });
    expect(await publicProfile(visitor, slug)).toMatchObject({ pressMailbox: null, website: null });
  }));

test("what cannot be true is asked again, field by field", () => {
  const next = String(new Date().getUTCFullYear() + 1);
  const marks = { form_key: formKey, seen: "" };
  const said = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
    (result.error?.issues ?? []).map(({ path, message }) => `${String(path[0])} ${message.split(".").pop() ?? ""}`);
  const description = { ...marks, summary_ro: "", founded_year: next, active_since: "douămii", places: "x".repeat(61) };
  expect(said(descriptionInput.safeParse(description))).toEqual([
    "summary_ro summary",
    "places places",
    "founded_year year",
    "active_since year",
  ]);
  const untold = { ...marks, summary_ro: "Destul de lung.", audience_en: "only" };
  expect(said(descriptionInput.safeParse(untold))).toEqual(["audience_ro romanian_first"]);
  const service = { ...marks, service: "new", support: "legal" };
  expect(said(serviceInput.safeParse({ ...service, licence_number: "1" }))).toEqual(["is_licensed licence"]);
  const figure = { ...marks, entry: "new", list: "figure", kind: "stock", qualifier: "exact", label_ro: "de copii" };
  expect(said(entryInput.safeParse({ ...figure, value: "1,5", as_of_year: "" }))).toEqual([
    "value value",
    "as_of_year as_of_year",
  ]);
  expect(said(entryInput.safeParse({ ...figure, value: "7", as_of_year: "2020", since_year: "2021" }))).toEqual([
    "since_year since_of_cumulative",
    "since_year since_after",
  ]);
  expect(said(serviceInput.safeParse({ ...service, detail_en: "only" }))).toEqual(["detail_ro romanian_first"]);
  expect(said(serviceInput.safeParse({ ...service, support: "", licence_until: "31.12" }))).toEqual([
    "support support",
    "licence_until day",
  ]);
});

test("the page of a profile asks the database twice, however many services there are", () =>
  inWorld(async ({ coordinator, organisation, db }) => {
    for (let number = 0; number < 3; number += 1) await serviceAdded(coordinator, organisation.id);
    expect(await queriesOf(db, () => ownProfile({ ...coordinator, db }, organisation.id))).toBe(2);
  }));
