import { expect, test } from "vitest";
import { yearOfAddress } from "./addresses.ts";

test("a year that is none leads nowhere", () => {
  expect(yearOfAddress("2025")).toBe(2025);
  for (const param of ["", "20x5", "1", undefined]) expect(() => yearOfAddress(param)).toThrow("period.not_found");
});
