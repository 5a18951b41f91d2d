import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { portalDatabase, send, visit } from "#tests/support/portal.ts";
import { remembered } from "#tests/support/remembered.ts";
import { openYear, ours, startAfresh, stored } from "../journeys/steps/report.ts";
import { formsIn } from "./forms.ts";
import { cookieOf } from "./personas.ts";

let putBack: () => Promise<void>;
beforeAll(async () => {
  putBack = await remembered();
});
afterAll(() => putBack());

/** As the coordinator's sending leaves it. */
async function sentByAColleague(): Promise<void> {
  await portalDatabase().execute(sql`
    update submissions set state = 'submitted', submitted_at = now(), registration_number = 'test-000'
    where organisation_id = (select id from organisations where slug = ${ours})
      and period_id = (select id from reporting_periods order by year desc limit 1)`);
}

/** The form of figures as the page shows it, ready to be saved. */
async function figuresOn(path: string, cookie: string): Promise<Record<string, string>> {
  const html = await (await visit(path, { cookie })).text();
  const form = formsIn(html, path).find(({ fields }) => fields.some(({ name }) => name === "f:VIC.SVC.RES"));
  return { ...Object.fromEntries((form?.fields ?? []).map(({ name, value }) => [name, value])), intent: "save" };
}

test("figures typed while a colleague sends the report are not kept, and stand on the page to be copied", async () => {
  await startAfresh();
  const cookie = (await cookieOf("contributor")) ?? "";
  const path = `/reporting/${await openYear()}/assistance`;
  const first = await send(path, { ...(await figuresOn(path, cookie)), "f:VIC.SVC.RES": "24" }, { cookie });
  expect(first.status).toBe(302);
  const shown = await figuresOn(path, cookie);
  await sentByAColleague();
  const late = {
    ...shown,
    "f:VIC.SVC.RES": "4321",
    "f:VIC.SVC.DAY": "vreo 12",
    "e:VIC.SVC.RES": "Am deschis încă un centru",
  };
  const answer = await send(path, late, { cookie });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  const [, kept = ""] = /Ce ai scris și nu s-a mai putut salva([\s\S]*?)<\/section>/.exec(html) ?? [];
  for (const text of ["4321", "vreo 12", "Am deschis încă un centru", "Centre rezidențiale"])
    expect(kept).toContain(text);
  expect(await stored("VIC.SVC.RES")).toBe("value 24");
});
