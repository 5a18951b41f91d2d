import { expect, test } from "vitest";
import { comesFromHere } from "./same-origin.ts";

const own = ["https://portal.example.org", "http://localhost:3000"];

test("a form sent from the portal's own page is taken", () => {
  expect(comesFromHere({ site: "same-origin" }, own)).toBe(true);
  expect(comesFromHere({ origin: "http://localhost:3000" }, own)).toBe(true);
});

test("a form sent from elsewhere is not, even with the right origin beside a browser that says otherwise", () => {
  expect(comesFromHere({ site: "cross-site" }, own)).toBe(false);
  expect(comesFromHere({ site: "same-site", origin: "https://portal.example.org" }, own)).toBe(false);
  expect(comesFromHere({ origin: "https://portal.example.org.evil.test" }, own)).toBe(false);
  expect(comesFromHere({ origin: "null" }, own)).toBe(false);
  expect(comesFromHere({}, own)).toBe(false);
});
