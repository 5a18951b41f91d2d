import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { portalDatabase, visit } from "#tests/support/portal.ts";
import { fingerprint } from "#tests/support/remembered.ts";
import { addresses, examples, filled } from "./addresses.ts";
import { cookieOf, everybody } from "./personas.ts";

/** That somebody looked is written down, and a sign-in that is used lasts longer: nothing else may change by looking. */
const mayChange = ["activities", "chain_heads", "sign_ins"];

async function acts(): Promise<Record<string, number>> {
  const rows = await portalDatabase().execute<{ kind: string; times: number }>(
    sql`select kind, count(*)::int as times from activities group by kind order by kind`,
  );
  return Object.fromEntries(rows.map(({ kind, times }) => [kind, times]));
}

/** The acts but those that say that somebody read or took something. */
function withoutReadings({ ...all }: Record<string, number>): Record<string, number> {
  for (const reading of ["report.viewed_by_secretariat", "trail.exported"]) delete all[reading];
  return all;
}

test("looking changes nothing, whoever looks", async () => {
  const known = await examples();
  const cookies = new Map<string, string | undefined>();
  for (const persona of everybody) cookies.set(persona, await cookieOf(persona));
  const before = await fingerprint(mayChange);
  const told = await acts();
  for (const { pattern } of addresses()) {
    for (const cookie of cookies.values()) {
      const path = filled(pattern, known);
      for (const each of [path, `/en${path}`, path === "/" ? "/_root.data" : `${path}.data`]) {
        await (await visit(each, { cookie })).body?.cancel();
      }
    }
  }
  expect(await fingerprint(mayChange)).toEqual(before);
  expect(withoutReadings(await acts())).toEqual(withoutReadings(told));
});

test("an address that is asked with HEAD answers like GET, without a page", async () => {
  const answer = await fetch(new URL("/sign-in", (await visit("/sign-in")).url), { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});
