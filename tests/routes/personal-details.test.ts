import { afterAll, beforeAll, expect, test } from "vitest";
import { send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { openYear, startAfresh } from "../journeys/steps/report.ts";
import { cookieOf } from "./personas.ts";
import { formsIn } from "./forms.ts";

let putBack: () => Promise<void>;
let year = 0;
beforeAll(async () => {
  putBack = await remembered();
  year = await openYear();
});
afterAll(() => putBack());

const said = "Pare să fie un cod numeric personal, un număr de telefon și o adresă de e-mail.";
const written = "Curs: 2950512123456, 0722 123 456, ana@exemplu.ro";

test("whoever writes a personal number, a telephone and an address is told of each, and the warning repeats none", async () => {
  await startAfresh();
  const cookie = (await cookieOf("coordinator")) ?? "";
  const path = `/reporting/${year}/training`;
  const form = formsIn(await (await visit(path, { cookie })).text(), path).find(({ fields }) =>
    fields.some(({ name, value }) => name === "intent" && value === "training-add"),
  );
  const own = Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value]));
  const training = { title: written, topic: "awareness", channel: "online", sessions: "2" };
  delete own["audiences"];
  expect((await send(path, { ...own, ...training, hours: "" }, { cookie })).status).toBe(302);
  for (const page of [path, `/reporting/${year}/check`]) {
    const html = await (await visit(page, { cookie })).text();
    expect(html, page).toContain(said);
    const [, warning = ""] = /(Pare să fie[^<]*)/.exec(html) ?? [];
    expect(warning, page).not.toMatch(/\d/);
  }
});

test("a count of a training that cannot be read says which one and what may be written, with separators", async () => {
  const cookie = (await cookieOf("coordinator")) ?? "";
  const path = `/reporting/${year}/training`;
  const training = { intent: "training-add", form_key: crypto.randomUUID(), title: "Curs", topic: "awareness" };
  const answer = await send(
    path,
    { ...training, channel: "online", sessions: "2", hours: "1000000000", specialists: "1,5" },
    { cookie },
  );
  expect(answer.status).toBe(400);
  const html = await answer.text();
  expect(html).toContain("Ore, în total: numărul e prea mare. Cel mai mare care se poate scrie este 999.999.999.");
  expect(html).toContain("Specialiști: scrie un număr întreg, fără zecimale.");
});
