import { expect, test } from "vitest";
import { loggablePath } from "./request-log.ts";

test("the secret of an invitation or reset link never reaches the log", () => {
  expect(loggablePath("/enter/invitation/Zm9vYmFy")).toBe("/enter/invitation/…");
  expect(loggablePath("/en/enter/reset/Zm9vYmFy")).toBe("/en/enter/reset/…");
  expect(loggablePath("/reporting/2025")).toBe("/reporting/2025");
});
