import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { portalAddress, portalDatabase, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { addresses, type Examples, examples, filled } from "./addresses.ts";
import { type Form, formsIn } from "./forms.ts";
import { bytes, parting } from "./never-was.ts";
import { cookieOf } from "./personas.ts";

/**
 * A coordinator sends their own forms with one id changed: into that of something of another organisation or person,
 * and into one that never was. The answers are the same, byte for byte.
 */

const persona = "coordinator elsewhere";
const [own, theirs] = ["exemplu-busola", "exemplu-acasa"];

/** Ids of what is theirs, by the name of the field they belong into; entries by their list. */
let foreign: Record<string, string>;
let mine: Examples;
let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
  // In before they have a passkey, which would ask for a second step.
  await cookieOf(persona);
  await plant();
  foreign = await foreignIds();
  mine = { ...(await examples(own)), ...(await ownIds()) };
});
afterAll(() => putBack());

/** Something of every kind for both organisations and a coordinator of each, whatever the demo has. */
async function plant(): Promise<void> {
  await portalDatabase().transaction(async (db) => {
    await db.execute(sql`set local session_replication_role = replica`);
    const both = sql`(select id from organisations where slug in (${own}, ${theirs}))`;
    const people = sql`(select person_id from seats where ended_at is null and role = 'coordinator' and organisation_id in ${both})`;
    for (const row of [
      sql`organisation_services (organisation_id, position, support) select id, 90, 'counselling' from organisations where id in ${both}`,
      sql`organisation_programmes (organisation_id, position, name, text_ro) select id, 90, 'x', 'x' from organisations where id in ${both}`,
      sql`organisation_affiliations (organisation_id, position, network, level, role) select id, 90, 'x', 'national', 'member' from organisations where id in ${both}`,
      sql`organisation_agreements (organisation_id, position, partner_ro, scope_ro) select id, 90, 'x', 'x' from organisations where id in ${both}`,
      sql`profile_figures (organisation_id, position, kind, value, qualifier, label_ro, as_of_year) select id, 90, 'yearly', 1, 'exact', 'x', 2020 from organisations where id in ${both}`,
      sql`invitations (email, language, organisation_id, seat_role, created_at, sent_at, expires_at) select slug || '@example.org', 'ro', id, 'contributor', now(), now(), now() + interval '9 days' from organisations where id in ${both}`,
      sql`trainings (submission_id, title, topic, channel, audiences, sessions, changed_at) select id, 'x', 'other', 'online', '{}', 1, now() from submissions where organisation_id in ${both}`,
      sql`notices (person_id, template, props, written_at) select id, 'report_accepted', '{"organisation": "x", "year": 2020, "path": "/home"}', now() from people where id in ${people}`,
      sql`sign_ins (id, person_id, expires_at) select md5(id::text) || md5(email), id, now() + interval '1 hour' from people where id in ${people}`,
      sql`passkeys (id, person_id, name, public_key, counter, transports, is_synced, created_at) select md5('passkey' || id), id, 'x', 'x', 0, '{}', false, now() from people where id in ${people}`,
      sql`files (id, organisation_id, subject, subject_id, storage_key, name, type, size, checksum, added_at) select distinct on (organisation_id) gen_random_uuid(), organisation_id, 'manuscript', id, repeat('ab', 20), 'x.pdf', 'pdf', 1, '', now() from manuscripts where organisation_id in ${both}`,
      sql`seats (person_id, organisation_id, role, started_at) select p.id, o.id, 'contributor', now() from people p, organisations o where p.email = 'external@example.org' and o.slug = ${own}`,
    ]) {
      await db.execute(sql`insert into ${row}`);
    }
    // Reports can be written in, so that what is refused is refused for its id.
    await db.execute(sql`update submissions set state = 'draft' where organisation_id in ${both}
      and period_id = (select id from reporting_periods order by year desc limit 1)`);
  });
}

async function foreignIds(): Promise<Record<string, string>> {
  const of = sql`(select id from organisations where slug = ${theirs})`;
  const who = sql`(select person_id from seats where ended_at is null and role = 'coordinator' and organisation_id = ${of} limit 1)`;
  const report = sql`(select s.id from submissions s join reporting_periods p on p.id = period_id where organisation_id = ${of} order by year desc limit 1)`;
  const [found] = await portalDatabase().execute<Record<string, string>>(sql`select
    ${of} as organisation, ${of} as "organisationId", ${who} as person, ${report} as submission,
    (select id from organisation_services where organisation_id = ${of} limit 1) as service,
    (select id from organisation_programmes where organisation_id = ${of} limit 1) as "entry programme",
    (select id from organisation_affiliations where organisation_id = ${of} limit 1) as "entry affiliation",
    (select id from organisation_agreements where organisation_id = ${of} limit 1) as "entry agreement",
    (select id from profile_figures where organisation_id = ${of} limit 1) as "entry figure",
    (select id from invitations where organisation_id = ${of} limit 1) as invitation,
    (select id from trainings where submission_id = ${report} limit 1) as training,
    (select id from notices where person_id = ${who} limit 1) as notice,
    (select left(id, 16) from sign_ins where person_id = ${who} limit 1) as sign_in,
    (select id from passkeys where person_id = ${who} limit 1) as passkey,
    (select id from files where organisation_id = ${of} limit 1) as file,
    (select id from manuscripts where organisation_id = ${of} limit 1) as practice`);
  return found ?? {};
}

async function ownIds(): Promise<{ practiceId: string; personId: string }> {
  const [found] = await portalDatabase().execute<{ practiceId: string; personId: string }>(sql`
    select (select id from manuscripts where organisation_id = o.id limit 1) as "practiceId",
      (select person_id from seats where organisation_id = o.id and role = 'contributor' and ended_at is null limit 1) as "personId"
    from organisations o where slug = ${own}`);
  return found ?? { practiceId: "", personId: "" };
}

/** Of the kind of an id that was: a uuid, or so many hexadecimal digits. */
const neverWas = (id: string) => (id.includes("-") ? randomUUID() : randomBytes(id.length / 2).toString("hex"));

const keyOf = (name: string, form: Form) =>
  name === "entry" ? `entry ${form.fields.find((field) => field.name === "list")?.value ?? ""}` : name;

/** The form once for each of its buttons, filled in as whoever reads it would, with a key nobody has used. */
function pressed({ fields }: Form): [name: string, value: string][][] {
  const buttons = [...new Set(fields.filter(({ name }) => name === "intent").map(({ value }) => value))];
  const rest = fields
    .filter(({ name }) => name !== "intent")
    .map(({ name, value }): [string, string] => {
      if (name === "current_password") return [name, demoPassword];
      return [name, name === "form_key" ? randomUUID() : value];
    });
  return (buttons.length > 0 ? buttons : [null]).map((intent) =>
    intent === null ? rest : [...rest, ["intent", intent]],
  );
}

const sent = (path: string, fields: readonly [string, string][], cookie: string) =>
  fetch(`${portalAddress()}${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    headers: { Origin: portalAddress(), Cookie: cookie },
  });

async function ownForms(pattern: string, cookie: string): Promise<Form[]> {
  const paths = pattern.includes(":section")
    ? ["assistance", "training"].map((section) => filled(pattern.replace(":section", section), mine))
    : [filled(pattern, mine)];
  const found: Form[] = [];
  for (const path of paths) {
    const page = await visit(path, { cookie });
    const html = await page.text();
    if (page.status === 200) found.push(...formsIn(html, path));
  }
  return found.filter(({ action }) => !action.includes("sign-out"));
}

/** The fields of a form that hold an id, each with the one it is changed into. */
function swapsOf(form: Form): { form: Form; name: string; id: string }[] {
  const names = [...new Set(form.fields.map(({ name }) => name))];
  return names.flatMap((name) => {
    const id = foreign[keyOf(name, form)];
    return id ? [{ form, name, id }] : [];
  });
}

test("an id in a form that is somebody else's is answered like one that never was", async () => {
  const cookie = (await cookieOf(persona)) ?? "";
  const hit = new Set<string>();
  for (const { pattern } of addresses().filter(({ takesForms }) => takesForms)) {
    const swaps = (await ownForms(pattern, cookie)).flatMap(swapsOf);
    for (const { form, name, id } of swaps) {
      hit.add(keyOf(name, form));
      const never = neverWas(id);
      for (const fields of pressed(form)) {
        const swapped = (other: string) =>
          fields.map(([field, value]): [string, string] => [field, field === name ? other : value]);
        const real = await bytes(await sent(form.action, swapped(id), cookie), [id]);
        const none = await bytes(await sent(form.action, swapped(never), cookie), [never]);
        expect(parting(real, none), `${form.action} with another ${name}, ${String(fields.at(-1))}`).toBeNull();
      }
    }
  }
  const asked = Object.keys(foreign).filter((name) => !["organisation", "person", "practice"].includes(name));
  expect([...hit].sort()).toEqual(asked.sort());
});

test("a form of one's own sent to the address of what is somebody else's is answered like one that never was", async () => {
  const cookie = (await cookieOf(persona)) ?? "";
  const ids: Record<string, [own: string, theirs: string]> = {
    people: [mine.personId, foreign["person"] ?? ""],
    practices: [mine.practiceId, foreign["practice"] ?? ""],
  };
  const patterns = addresses().filter(({ pattern }) => /^\/organisation\/\w+\/:id/.test(pattern));
  expect(patterns.length).toBeGreaterThan(2);
  for (const { pattern } of patterns) {
    const [ownId, theirId] = ids[pattern.split("/")[2] ?? ""] ?? ["", ""];
    for (const form of await ownForms(pattern, cookie)) {
      for (const fields of pressed(form)) {
        const never = randomUUID();
        const real = await bytes(await sent(form.action.replaceAll(ownId, theirId), fields, cookie), [theirId]);
        const none = await bytes(await sent(form.action.replaceAll(ownId, never), fields, cookie), [never]);
        expect(parting(real, none), `${pattern}, ${String(fields.at(-1))}`).toBeNull();
        expect(real).toMatch(/^4/);
      }
    }
  }
});

test("an id after the question mark that is somebody else's is answered like one that never was", async () => {
  const cookie = (await cookieOf(persona)) ?? "";
  const ids = Object.entries(foreign);
  const real = ids.map(([, id]) => id);
  const never = real.map(neverWas);
  const asking = (values: readonly string[]) =>
    new URLSearchParams(ids.map(([name], index) => [name.split(" ")[0] ?? "", values[index] ?? ""]));
  // What sets up an authenticator has a new secret each time.
  for (const { pattern } of addresses().filter(({ pattern }) => pattern !== "/account/second-factor")) {
    const path = filled(pattern, mine);
    const one = await bytes(await visit(`${path}?${asking(real).toString()}`, { cookie }), real);
    const other = await bytes(await visit(`${path}?${asking(never).toString()}`, { cookie }), never);
    expect(parting(one, other), path).toBeNull();
  }
});

test("a body that is no form is refused whatever ids it holds, and nothing of it is done", async () => {
  const cookie = (await cookieOf(persona)) ?? "";
  const json = (path: string, body: object) =>
    fetch(`${portalAddress()}${path}`, {
      method: "POST",
      redirect: "manual",
      body: JSON.stringify(body),
      headers: { Origin: portalAddress(), Cookie: cookie, "Content-Type": "application/json" },
    });
  const ids = Object.values(foreign);
  const nobodys = ids.map(neverWas);
  const bodyOf = (values: readonly string[]) =>
    Object.fromEntries(Object.keys(foreign).map((name, at) => [name, values[at]]));
  for (const { pattern } of addresses().filter(({ takesForms }) => takesForms)) {
    const path = filled(pattern, mine);
    const one = await json(path, bodyOf(ids));
    expect(one.status, path).toBeGreaterThanOrEqual(300);
    expect(await bytes(one, ids), path).toBe(await bytes(await json(path, bodyOf(nobodys)), nobodys));
  }
});
