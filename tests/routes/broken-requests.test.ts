import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalAddress, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { type Examples, examples, filled } from "./addresses.ts";
import { checkSound, everyForm, hostile, type Reached } from "./hostile.ts";
import { cookieOf } from "./personas.ts";

/**
 * Requests that no browser sends, drawn at random over every form of the portal. A usual run takes few of them;
 * `PORTAL_BROKEN_REQUESTS=5000` takes as many as a release wants, `PORTAL_SEED=…` the same ones again.
 */
const amount = Number(process.env["PORTAL_BROKEN_REQUESTS"] ?? 400);
const seed = Number(process.env["PORTAL_SEED"] ?? Date.now() % 1_000_000);
const atOnce = 8;

let putBack: () => Promise<void>;
let known: Examples;

beforeAll(async () => {
  putBack = await remembered();
  known = await examples();
});
afterAll(() => putBack());

interface Broken {
  form: number;
  method: string;
  type: string | null;
  /** What is done to each field in turn, again from the first when there are more fields. */
  deeds: { deed: "keep" | "bend" | "drop" | "double" | "rename"; value: string }[];
  /** How much of the body is sent, as a share. */
  part: number;
  language: "ro" | "en";
}

const values = fc.oneof(
  fc.constantFrom(...Object.values(hostile).filter((value) => value.length < 1000)),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.double().map(String),
  fc.uuid(),
  fc.jsonValue().map((value) => JSON.stringify(value)),
);

const broken = (forms: number): fc.Arbitrary<Broken> =>
  fc.record({
    form: fc.nat(forms - 1),
    method: fc.constantFrom("POST", "POST", "POST", "POST", "PUT", "DELETE", "PATCH"),
    type: fc.constantFrom(
      "application/x-www-form-urlencoded",
      "application/x-www-form-urlencoded",
      "application/x-www-form-urlencoded;charset=utf-16",
      "multipart/form-data; boundary=x",
      "application/json",
      "text/plain",
      null,
    ),
    deeds: fc.array(
      fc.record({ deed: fc.constantFrom("keep", "bend", "bend", "drop", "double", "rename"), value: values }),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
    part: fc.constantFrom(1, 1, 1, 0.5, 0.01),
    language: fc.constantFrom("ro", "en"),
  });

/** Half of a letter cannot be sent as UTF-8; it goes as the bytes that stand for nothing. */
const encoded = (text: string) => (/\p{Surrogate}/u.test(text) ? "%ED%A0%80" : encodeURIComponent(text));

function bodyOf({ deeds, part }: Broken, { form }: Reached): string {
  const pairs = form.fields.flatMap(({ name, value }, index) => {
    const { deed, value: other } = deeds[index % deeds.length] ?? { deed: "keep", value: "" };
    if (deed === "drop") return [];
    if (deed === "rename") return [[other, value]];
    if (deed === "double")
      return [
        [name, value],
        [name, other],
      ];
    return [[name, deed === "bend" ? other : value]];
  });
  const whole = pairs.map((pair) => pair.map((text = "") => encoded(text)).join("=")).join("&");
  return whole.slice(0, Math.ceil(whole.length * part));
}

async function sendBroken(request: Broken, reached: Reached): Promise<void> {
  const path = request.language === "en" ? `/en${reached.form.action}` : reached.form.action;
  const answer = await fetch(`${portalAddress()}${path}`, {
    method: request.method,
    redirect: "manual",
    body: Buffer.from(bodyOf(request, reached)),
    headers: {
      Origin: portalAddress(),
      Cookie: reached.cookie,
      ...(request.type ? { "Content-Type": request.type } : {}),
    },
  });
  await checkSound(answer, `seed ${seed}: ${JSON.stringify(request)} to ${reached.story}`);
}

/** Does something with each, a few at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const hand = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

test(
  "however broken the requests are, each gets an answer in words, and the pages stay good",
  { timeout: 1_800_000 },
  async () => {
    const forms = await everyForm(known);
    const drawn = fc.sample(broken(forms.length), { numRuns: amount, seed });
    await each(drawn, async (request) => {
      const reached = forms[request.form];
      if (reached) await sendBroken(request, reached);
    });
    const cookie = (await cookieOf("coordinator")) ?? "";
    const pages = ["/", "/reports/2020", "/members", "/en/method", "/home", filled("/reporting/:year", known)];
    const good = Array.from({ length: Math.ceil(amount / 5) }, (_, index) => pages[index % pages.length] ?? "/");
    await each(good, async (path) => {
      const answer = await visit(path, { cookie });
      await answer.arrayBuffer();
      expect(answer.status, path).toBe(200);
    });
  },
);
