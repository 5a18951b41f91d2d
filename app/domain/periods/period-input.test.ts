import { expect, test } from "vitest";
import { changePeriodInput, extendDeadlineInput } from "./period-input.ts";

const moments = {
  opensAt: "2026-01-10T08:00",
  dueAt: "2026-03-31T23:59",
  submissionsCloseAt: "2026-04-15T23:59",
  correctionsCloseAt: "2026-06-30T23:59",
  reviewClosesAt: "2026-12-31T23:59",
  form_key: "7d0a4c8e-1b7e-4b7f-9f52-3a0f0a5f8b11",
};

test("every moment in the wrong place is said beside its own field", () => {
  const result = changePeriodInput.safeParse({ ...moments, dueAt: "2026-01-01T08:00", reviewClosesAt: "31 februarie" });
  expect(result.success).toBe(false);
  const late = changePeriodInput.safeParse({ ...moments, dueAt: "2026-05-01T08:00" });
  expect(late.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["submissionsCloseAt", "periods:errors.closing_before_due"],
  ]);
  expect(changePeriodInput.safeParse(moments).success).toBe(true);
});

test("a reason typed with the old keyboard is kept with ș and ț", () => {
  const wanted = { organisation: moments.form_key, until: moments.dueAt, form_key: moments.form_key };
  expect(extendDeadlineInput.parse({ ...wanted, reason: " s\u0327coala din Galaţi " }).reason).toBe(
    "școala din Galați",
  );
  expect(extendDeadlineInput.safeParse({ ...wanted, reason: " " }).error?.issues[0]?.message).toBe(
    "periods:errors.reason_missing",
  );
});
