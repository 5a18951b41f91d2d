import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { send, visit } from "#tests/support/portal.ts";
import { addresses, type Examples, examples, filled } from "./addresses.ts";
import { enterAll } from "./canary-readers.ts";
import { bytes, parting } from "./never-was.ts";
import { cookieOf, type Persona } from "./personas.ts";
import { plantCanaries, type Planted, removePlantedSignIns } from "./planted-canaries.ts";
import { neverWas, type Place, placesIn, type Swapper, swappers } from "./swappers.ts";
import { dataOf, each } from "./walked.ts";

/** What belongs to others, asked for by everybody it is none of the business of. */
let known: Examples;
let planted: Planted;
let putBack: () => Promise<void>;
let cookies = new Map<Swapper, string | undefined>();

beforeAll(async () => {
  ({ cookies, putBack } = await enterAll(swappers));
  known = await examples("exemplu-acasa");
  planted = await plantCanaries();
});
afterAll(async () => {
  await removePlantedSignIns();
  await putBack();
});

const withIds = () => addresses().filter(({ pattern }) => pattern.includes(":id"));
const naming = () => addresses().filter(({ pattern }) => /:id|:slug/.test(pattern) && !pattern.startsWith("/members/"));

/** The ways to ask one address: its page, its data without the layout around it, and a form. */
function waysOf({ takesForms, files }: ReturnType<typeof addresses>[number], cookie: string | undefined) {
  const form = { reason: "x", intent: "accept", text: "x", form_key: "00000000-0000-4000-8000-000000000000" };
  return {
    page: (path: string) => visit(path, { cookie }),
    data: (path: string) => visit(dataOf(path, files[0]), { cookie }),
    ...(takesForms ? { form: (path: string) => send(path, form, { cookie }) } : {}),
  };
}

async function differencesFor(swapper: Swapper): Promise<string[]> {
  const differs: string[] = [];
  const tried = naming().flatMap((address) =>
    placesIn([address.pattern], planted, swapper.theirs)
      .filter((place) => !swapper.opens(place))
      .map((place) => ({ address, place })),
  );
  expect(tried.length, swapper.who).toBeGreaterThan(10);
  await each(tried, async ({ address, place }: { address: ReturnType<typeof addresses>[number]; place: Place }) => {
    const never = neverWas(place.id);
    for (const [way, ask] of Object.entries(waysOf(address, cookies.get(swapper)))) {
      const [real, none] = await Promise.all([ask(place.at(place.id)), ask(place.at(never))]);
      const apart = parting(await bytes(real, [place.id]), await bytes(none, [never]));
      if (apart) differs.push(`${way} of ${place.pattern}, ${place.kind}: ${apart.join(" | ")}`);
    }
  });
  return differs;
}

test.each(swappers)("for $who, what belongs to others answers like what never was", async (swapper) => {
  expect(await differencesFor(swapper)).toEqual([]);
});

test("an id that never was, or is none, is a page that does not exist also for the secretariat", async () => {
  const cookie = await cookieOf("secretariat");
  const odd = [randomUUID(), "1", "null", "%27%20or%201=1", "../../etc/passwd", "x".repeat(3000), "🙂", "%C5%9F"];
  // A GET of an address that only saves is refused before anybody looks what it is about.
  for (const { pattern } of withIds().filter((one) => !one.pattern.endsWith("/autosave"))) {
    for (const id of odd) {
      const asked = { submissionId: id, releaseId: id, organisationId: id, joinRequestId: id, personId: id };
      const path = filled(pattern, { ...known, ...asked, practiceId: id, fileId: id });
      const answer = await visit(path, { cookie });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
  }
});

test("nobody acts for an organisation they have no seat in", async () => {
  const cookie = await cookieOf("coordinator elsewhere");
  const never = randomUUID();
  const real = await send("/account", { organisationId: known.organisationId }, { cookie });
  const none = await send("/account", { organisationId: never }, { cookie });
  expect(real.status).toBe(404);
  expect(await bytes(real, [known.organisationId])).toBe(await bytes(none, [never]));
});

test("years that are none do not exist", async () => {
  const years = ["0", "1", "1999", "9999", "10000", "-1", "2020.5", "2e3", "abc", "%20", "２０２０", "2020%00"];
  for (const { pattern } of addresses().filter(
    ({ pattern }) => pattern.includes(":year") && !pattern.endsWith("/autosave"),
  )) {
    for (const year of years) {
      const path = filled(pattern.replace(":year", year), known);
      const persona: Persona = pattern.startsWith("/secretariat") ? "secretariat" : "coordinator";
      const answer = await visit(path, { cookie: await cookieOf(persona) });
      const expected = year.endsWith("%00") ? 400 : 404;
      expect({ path, status: answer.status }).toEqual({ path, status: expected });
    }
  }
});
