import { expect, test } from "vitest";
import { instantOf, localTimeOf } from "./local-time.ts";

test("a time on the clock of Romania is the right instant in winter and in summer", () => {
  expect(instantOf("2026-01-10T08:00")?.toISOString()).toBe("2026-01-10T06:00:00.000Z");
  expect(instantOf("2026-03-31T23:59")?.toISOString()).toBe("2026-03-31T20:59:00.000Z");
  expect(localTimeOf(new Date("2026-03-31T20:59:00Z"))).toBe("2026-03-31T23:59");
});

test("round both changes of the clock every time that exists comes back as it was typed", () => {
  for (const day of ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"]) {
    for (let hour = 0; hour < 24; hour += 1) {
      const typed = `${day}T${String(hour).padStart(2, "0")}:30`;
      const isSkipped = day === "2026-03-29" && hour === 3;
      const at = instantOf(typed);
      expect(at && localTimeOf(at)).toBe(isSkipped ? "2026-03-29T04:30" : typed);
    }
  }
});

test("the hour that comes twice in autumn means its second time", () => {
  expect(instantOf("2026-10-25T03:30")?.toISOString()).toBe("2026-10-25T01:30:00.000Z");
});

test("what is no time of the calendar is no instant", () => {
  for (const typed of ["2026-02-31T08:00", "2026-13-01T08:00", "2026-01-10T24:00", "mâine", "", "2026-01-10"]) {
    expect(instantOf(typed), typed).toBeNull();
  }
});
