import { expect, test } from "vitest";
import { safeTarget } from "./redirect-target.ts";

test("signing in leads back to a page of the portal", () => {
  expect(safeTarget("/en/reporting/2025?saved=1", "/home")).toBe("/en/reporting/2025?saved=1");
});

test.each([
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/.//elsewhere.example",
  "/a/..//elsewhere.example",
  "/en/../..//elsewhere.example",
  "/%2e//elsewhere.example",
  "/./%2e%2e//elsewhere.example/x",
  "javascript:alert(1)",
  "/home\n//elsewhere.example",
  "",
  null,
])("signing in never leads to %j", (to) => {
  const target = safeTarget(to, "/home");
  expect(new URL(target, "http://portal.invalid").host).toBe("portal.invalid");
  expect(target).toBe("/home");
});
