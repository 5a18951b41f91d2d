import { type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { districtNames, districtOf, routesWithin } from "./routes-within.ts";

const routes = Object.fromEntries(
  [
    ["root", ""],
    ["shell", undefined],
    ["home", undefined, true],
    ["reporting", "reporting/:year"],
    ["members", "members/data.csv"],
    ["missing", "*"],
    ["en/shell", "en"],
    ["en/home", undefined, true],
    ["en/reporting", "reporting/:year"],
    ["en/members", "en/members/data.csv"],
    ["en/missing", "*"],
  ].map(([id, path, index]) => [id, { id, path, index }]),
);
const build = { routes, assets: { routes } } as unknown as ServerBuild;

function nearTo(path: string): string[] {
  const { language, name } = districtOf(path);
  const known = districtNames(build).has(name);
  return Object.keys(routesWithin(build, { language, name: known ? name : null }).routes);
}

test("an address meets the routes of its own first part and language, the layouts, and the page that says there is nothing", () => {
  expect(nearTo("/")).toEqual(["root", "shell", "home", "missing"]);
  expect(nearTo("/reporting/2025")).toEqual(["root", "shell", "reporting", "missing"]);
  expect(nearTo("/members/data.csv")).toEqual(["root", "shell", "members", "missing"]);
  expect(nearTo("/en")).toEqual(["root", "en/shell", "en/home", "en/missing"]);
  expect(nearTo("/en.data")).toEqual(nearTo("/en"));
  expect(nearTo("/en/reporting/2025.data")).toEqual(["root", "en/shell", "en/reporting", "en/missing"]);
});

test("an address written otherwise, or that nobody made a page for, meets all routes of its language", () => {
  const all = ["root", "shell", "home", "reporting", "members", "missing"];
  for (const path of ["/Reporting/2025", "/%72eporting/2025", "/_root.data", "/wp-admin"])
    expect(nearTo(path)).toEqual(all);
});
