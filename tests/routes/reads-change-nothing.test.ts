import { expect, test } from "vitest";
import { visit } from "#tests/support/portal.ts";
import { everythingAsked } from "./everything-asked.ts";

/** The acts but those that say that somebody read or took something. */
function withoutReadings({ ...all }: Record<string, number>): Record<string, number> {
  for (const reading of ["report.viewed_by_secretariat", "trail.exported"]) delete all[reading];
  return all;
}

test("looking changes nothing, whoever looks", async () => {
  const { answers, before, after } = await everythingAsked();
  expect(answers.filter(({ ro }) => ro === "200").length).toBeGreaterThan(200);
  expect(after.tables).toEqual(before.tables);
  expect(withoutReadings(after.acts)).toEqual(withoutReadings(before.acts));
});

test("an address that is asked with HEAD answers like GET, without a page", async () => {
  const answer = await fetch(new URL("/sign-in", (await visit("/sign-in")).url), { method: "HEAD" });
  expect([answer.status, await answer.text()]).toEqual([200, ""]);
});
