import { type ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { routeNames } from "./route-names.ts";

const route = (id: string, path?: string, parentId = "root") => [id, { id, path, parentId }] as const;
const routes = Object.fromEntries([
  ["root", { id: "root", path: "" }],
  route("home"),
  route("shell"),
  route("year", "reporting/:year", "shell"),
  route("section", "reporting/:year/:section", "shell"),
  route("check", "reporting/:year/check", "shell"),
  route("csv", "members/data.csv"),
  route("missing", "*"),
  route("en/year", "en/reporting/:year"),
]) as unknown as ServerBuild["routes"];

test("requests are counted by the page they asked for, in either language, and never by what stands in the address", () => {
  const name = routeNames(routes);
  expect(name("/")).toBe("/");
  expect(name("/en")).toBe("/");
  expect(name("/reporting/2025")).toBe("/reporting/:year");
  expect(name("/en/reporting/2025.data")).toBe("/reporting/:year");
  expect(name("/reporting/2025/check")).toBe("/reporting/:year/check");
  expect(name("/reporting/2025/victims")).toBe("/reporting/:year/:section");
  expect(name("/members/data.csv")).toBe("/members/data.csv");
  expect(name("/members/dataxcsv")).toBe("other");
  expect(name("/wp-login.php")).toBe("other");
});
