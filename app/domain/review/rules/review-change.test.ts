import { expect, test } from "vitest";
import { changeBetween } from "./review-change.ts";

test("a change is said the way a person would say it", () => {
  expect(changeBetween(7, 85)).toEqual({ kind: "times", times: 12 });
  expect(changeBetween(0, 5)).toEqual({ kind: "by", by: 5 });
  expect(changeBetween(300, 340)).toEqual({ kind: "share", fraction: 40 / 300 });
  expect(changeBetween(64, 0)).toEqual({ kind: "fallen" });
  expect(changeBetween(12, 9)).toEqual({ kind: "by", by: -3 });
  expect(changeBetween(2, 6)).toEqual({ kind: "by", by: 4 });
  expect(changeBetween(41, 41)).toEqual({ kind: "same" });
});

test("what was not counted in one of the years is compared with nothing, and is not zero", () => {
  expect(changeBetween(null, 12)).toBeNull();
  expect(changeBetween(12, null)).toBeNull();
});
