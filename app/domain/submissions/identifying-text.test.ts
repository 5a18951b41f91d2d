import { expect, test } from "vitest";
import { identifyingIn } from "./identifying-text.ts";

test("what could lead to a person is noticed", () => {
  expect(identifyingIn("sunați la 0722 123 456")).toBe("phone");
  expect(identifyingIn("+40 721.123.456")).toBe("phone");
  expect(identifyingIn("scrie la ana@exemplu.ro")).toBe("email");
  expect(identifyingIn("CNP 2950512123456")).toBe("personal_number");
  expect(identifyingIn("copilul A.B. a plecat")).toBe("initials");
});

test("numbers of people, years and abbreviations are nothing to notice", () => {
  for (const text of ["85 de persoane în 2021", "1.234 din 78.970", "Al doilea program, S.R.L. și U.E.", ""]) {
    expect(identifyingIn(text)).toBeNull();
  }
});
