import { expect, test } from "vitest";
import { kindOf, kindsToChoose, noticeKinds, wayFor, withoutDaily } from "./notice-kinds.ts";
import { templates } from "./templates.ts";

test("what is asked of somebody cannot be silenced, and a change of rights comes at once", () => {
  expect(wayFor("task", { task: "never" })).toBe("at_once");
  expect(wayFor("seat", { seat: "daily" })).toBe("at_once");
  expect(wayFor("comment", { comment: "never" })).toBe("never");
  expect(wayFor("comment", {})).toBe("at_once");
  const open = Object.entries(noticeKinds).filter(([, kind]) => kind.ways.length > 1);
  expect(open.map(([name]) => name)).toEqual([...kindsToChoose]);
});

test("letters about keys and passwords are no news", () => {
  for (const template of ["invitation", "password_reset", "password_changed"]) expect(kindOf(template)).toBe(null);
  const news = Object.values(noticeKinds).flatMap((kind): string[] => [...kind.templates]);
  expect(news.filter((template) => !(template in templates))).toEqual([]);
});

test("whoever stops the daily mail hears at once of what is asked of them, and of the rest in the portal", () => {
  const chosen = { task: "daily", comment: "daily", receipt: "at_once" };
  expect(withoutDaily(chosen)).toEqual({
    task: "at_once",
    reminder: "at_once",
    comment: "never",
    receipt: "at_once",
  });
});
