import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#db/seed/demo.ts";
import { portalAddress, portalDatabase, visit } from "#tests/support/portal.ts";
import { addresses, type Examples, examples, filled, isBehindSignIn } from "./addresses.ts";
import { enterAll } from "./canary-readers.ts";
import { type Form, formsIn } from "./forms.ts";
import { sent } from "./hostile.ts";
import { bytes, parting } from "./never-was.ts";
import { plantCanaries, type Planted, removePlantedSignIns } from "./planted-canaries.ts";
import { foreignIds, neverWas, plantMore, placesIn, type Swapper, swappers } from "./swappers.ts";
import { dataOf, each } from "./walked.ts";

/**
 * People send their own forms with one id changed: into that of something of another organisation or person, and into
 * one that never was. The answers are the same, byte for byte.
 */

interface Story {
  cookie: string;
  /** Ids of what is theirs, by the name of the field they belong into; entries by their list. */
  foreign: Record<string, string>;
  mine: Examples;
}

const stories = new Map<Swapper, Story>();
let planted: Planted;
let putBack: () => Promise<void>;

/** Strangers have no forms of their own. */
const senders = swappers.filter(({ who }) => who !== "visitor" && who !== "disabled");

beforeAll(async () => {
  // In before they have a passkey, which would ask for a second step.
  const entered = await enterAll(senders);
  putBack = entered.putBack;
  planted = await plantCanaries();
  await plantMore();
  for (const swapper of senders) {
    const mine = { ...(await examples(swapper.own ?? swapper.theirs)), ...(await ownIds(swapper)) };
    stories.set(swapper, { cookie: entered.cookies.get(swapper) ?? "", foreign: await foreignIds(swapper), mine });
  }
});
afterAll(async () => {
  await removePlantedSignIns();
  await putBack();
});

/** A draft and a colleague of the organisation acted for. */
async function ownIds({ own }: Swapper): Promise<Pick<Examples, "practiceId" | "personId">> {
  const idOf = (kind: string) => planted.ids.find((one) => one.kind === kind && one.slug === own)?.id ?? randomUUID();
  const [found] = await portalDatabase().execute<{ id: string }>(sql`
    select person_id as id from seats join people on people.id = person_id join organisations o on o.id = organisation_id
    where o.slug = ${own} and email like 'canary-mail%' and ended_at is null`);
  return { practiceId: idOf("draft"), personId: found?.id ?? randomUUID() };
}

const storyOf = (swapper: Swapper): Story => {
  const story = stories.get(swapper);
  if (!story) throw new Error(`${swapper.who} did not enter`);
  return story;
};

/** What a field is about: entries go by their list; what is typed as a comment, and `to` of a way back, are no ids. */
function keyOf(name: string, { fields }: Form): string {
  if (name === "entry") return `entry ${fields.find((field) => field.name === "list")?.value ?? ""}`;
  if (name === "comment" && !fields.some((field) => field.name === "said")) return "comment in words";
  return name === "to" && !fields.some(({ value }) => value === "hand_over") ? "to a page" : name;
}

/** The form once for each of its buttons, filled in as whoever reads it would, with a key nobody has used. */
function pressed({ fields }: Form): [name: string, value: string][][] {
  const buttons = [...new Set(fields.filter(({ name }) => name === "intent").map(({ value }) => value))];
  const rest = fields
    .filter(({ name }) => name !== "intent")
    .map(({ name, value }): [string, string] => {
      if (name === "current_password") return [name, demoPassword];
      if (name === "answer_text") return [name, "A good answer."];
      return [name, name === "form_key" ? randomUUID() : value];
    });
  return (buttons.length > 0 ? buttons : [null]).map((intent) =>
    intent === null ? rest : [...rest, ["intent", intent]],
  );
}

/** Where the forms of a pattern stand. Published practices are followed, and texts on their way written, each on a page. */
function pathsOf(pattern: string, { own }: Swapper, { mine }: Story): string[] {
  const texts = planted.ids.filter(({ kind, slug }) => (kind === "draft" || kind === "practice") && slug === own);
  const people = planted.ids.filter(({ kind, slug }) => kind === "person" && slug === own);
  if (pattern === "/organisation/people/:id") return people.map(({ id }) => pattern.replace(":id", id));
  if (pattern.startsWith("/organisation/practices/:id")) return texts.map(({ id }) => pattern.replace(":id", id));
  // One of those an editor checks.
  const sent = planted.ids.filter(({ kind, slug }) => kind === "practice" && slug === "exemplu-acasa");
  if (pattern === "/editorial/:id") return sent.map(({ id }) => pattern.replace(":id", id));
  if (pattern.includes(":section"))
    return ["assistance", "training"].map((section) => filled(pattern.replace(":section", section), mine));
  if (pattern !== "/practices/:slug/uptake") return [filled(pattern, mine)];
  const published = planted.ids.filter(({ kind, id }) => kind === "library" && id.startsWith("planted-"));
  return published.map(({ id }) => pattern.replace(":slug", id));
}

async function ownForms(pattern: string, who: Swapper, story: Story): Promise<Form[]> {
  const found: Form[] = [];
  for (const path of pathsOf(pattern, who, story)) {
    const page = await visit(path, { cookie: story.cookie });
    const html = await page.text();
    if (page.status === 200) found.push(...formsIn(html, path));
  }
  return found.filter(({ action }) => !action.includes("sign-out"));
}

/** The fields of a form that hold an id which can be changed into something foreign, each with that. */
function swapsOf(form: Form, { fields }: Swapper, { foreign }: Story): { form: Form; name: string; id: string }[] {
  const names = [...new Set(form.fields.map(({ name }) => name))];
  return names.flatMap((name) => {
    const id = foreign[keyOf(name, form)];
    if (!id || !fields.includes(keyOf(name, form))) return [];
    return [{ form, name, id }];
  });
}

/** Two forms that go to the same page with the same button and fields are one: an entry is like the next. */
function once<T extends { form: Form; name: string }>(swaps: readonly T[]): T[] {
  const kinds = new Map<string, T>();
  for (const swap of swaps) {
    const intents = swap.form.fields.filter(({ name }) => name === "intent" || name === "list");
    const kind = [swap.form.action, swap.name, ...intents.map(({ value }) => value)].join(" ");
    if (!kinds.has(kind)) kinds.set(kind, swap);
  }
  return [...kinds.values()];
}

type Fields = readonly [name: string, value: string][];

/** What is answered to the same form with an id of theirs and with one that never was, and where the two part. */
async function answersTo(cookie: string, id: string, form: (id: string) => { path: string; fields: Fields }) {
  const ask = async (one: string) => {
    const { path, fields } = form(one);
    return bytes(await sent(path, fields, cookie), [one]);
  };
  const real = await ask(id);
  return { real, apart: parting(real, await ask(neverWas(id))) };
}

test.each(senders)("an id of somebody else's in a form of $who is answered like one that never was", async (who) => {
  const story = storyOf(who);
  const hit = new Set<string>();
  const differs: string[] = [];
  for (const { pattern } of addresses().filter(({ takesForms }) => takesForms)) {
    const swaps = (await ownForms(pattern, who, story)).flatMap((form) => swapsOf(form, who, story));
    const presses = once(swaps).flatMap((swap) => pressed(swap.form).map((fields) => ({ ...swap, fields })));
    for (const { form, name, id, fields } of presses) {
      hit.add(keyOf(name, form));
      const { apart } = await answersTo(story.cookie, id, (one) => ({
        path: form.action,
        fields: fields.map(([field, value]) => [field, field === name ? one : value]),
      }));
      if (apart) differs.push(`${form.action} with another ${name}, ${String(fields.at(-1))}: ${apart.join(" | ")}`);
    }
  }
  expect(differs).toEqual([]);
  // What is theirs stands as it stood.
  expect(await foreignIds(who)).toEqual(story.foreign);
  expect([...hit].sort()).toEqual([...who.fields].sort());
});

const anId = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/** Own forms, and where the same stand for somebody else's person or practice. */
const movable = addresses().filter(({ pattern }) => /^\/organisation\/\w+\/:id/.test(pattern));

test.each(senders.filter(({ own }) => own !== null))(
  "a form of $who sent to the address of what is somebody else's is answered like one that never was",
  async (who) => {
    const story = storyOf(who);
    const differs: string[] = [];
    expect(movable.length).toBeGreaterThan(2);
    for (const { pattern } of movable) {
      const [there] = placesIn([pattern], planted, who.theirs);
      const presses = (await ownForms(pattern, who, story)).flatMap((form) =>
        pressed(form).map((fields) => ({ action: form.action, fields })),
      );
      for (const { action, fields } of presses) {
        const moved = (id: string) => ({ path: action.replace(anId, id), fields });
        const { real, apart } = await answersTo(story.cookie, there?.id ?? "", moved);
        // Not found, as any page that never was; only who may not change it anyhow is told so.
        const told = apart?.join(" | ") ?? (/^40[34]/.test(real) ? null : real.slice(0, 3));
        if (told) differs.push(`${pattern}, ${String(fields.at(-1))}: ${told}`);
      }
    }
    expect(differs).toEqual([]);
  },
);

/** Keys of forms, which stand apart from their names in what a page is made of, and the moment a copy was made. */
const madeAnew = /"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"|"made_at": "[^"]*"/g;

/**
 * What sets up an authenticator has a new secret each time. What everybody reads is asked for by one of them; what
 * is printed says when. */
const askedBy = ({ who }: Swapper) =>
  addresses().filter(
    ({ pattern }) =>
      pattern !== "/account/second-factor" &&
      !pattern.endsWith(".pdf") &&
      (who === "coordinator elsewhere" || isBehindSignIn(pattern)),
  );
const namesOf = (foreign: Record<string, string>) => Object.keys(foreign).map((name) => name.split(" ")[0] ?? "");

test.each(senders)(
  "an id that $who asks for after the question mark is answered like one that never was",
  async (who) => {
    const { cookie, foreign, mine } = storyOf(who);
    const real = Object.values(foreign);
    const never = real.map(neverWas);
    const differs: string[] = [];
    await each(askedBy(who), async ({ pattern }) => {
      const ask = (values: readonly string[]) => {
        const query = new URLSearchParams(namesOf(foreign).map((name, at) => [name, values[at] ?? ""])).toString();
        const path = `${filled(pattern, mine)}?${query}`;
        return visit(/\.\w+$/.test(pattern) ? path : dataOf(path), { cookie });
      };
      const [one, other] = [await bytes(await ask(real), real), await bytes(await ask(never), never)];
      const apart = parting(one.replaceAll(madeAnew, "…"), other.replaceAll(madeAnew, "…"));
      if (apart) differs.push(`${pattern}: ${apart.join(" | ")}`);
    });
    expect(differs).toEqual([]);
  },
);

/** It is refused before anybody looks who sends it. */
const refused = senders.filter(({ who }) => ["outside expert", "coordinator elsewhere", "secretariat"].includes(who));

test.each(refused)("a body of $who that is no form is refused whatever ids it holds", async (who) => {
  const { cookie, foreign, mine } = storyOf(who);
  const json = (path: string, values: readonly string[]) =>
    fetch(`${portalAddress()}${path}`, {
      method: "POST",
      redirect: "manual",
      body: JSON.stringify(Object.fromEntries(namesOf(foreign).map((name, at) => [name, values[at]]))),
      headers: { Origin: portalAddress(), Cookie: cookie, "Content-Type": "application/json" },
    });
  const ids = Object.values(foreign);
  const nobodys = ids.map(neverWas);
  const differs: string[] = [];
  await each(
    [...addresses()].filter(({ takesForms }) => takesForms),
    async ({ pattern }) => {
      const path = filled(pattern, mine);
      const [one, other] = [await json(path, ids), await json(path, nobodys)];
      if (one.status !== 400) differs.push(`${path} was read: ${one.status}`);
      const apart = parting(await bytes(one, ids), await bytes(other, nobodys));
      if (apart) differs.push(`${path}: ${apart.join(" | ")}`);
    },
  );
  expect(differs).toEqual([]);
});
