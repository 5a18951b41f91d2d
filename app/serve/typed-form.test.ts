import { expect, test } from "vitest";
import { readTyped } from "./typed-form.ts";

const form = "application/x-www-form-urlencoded";

test("a form is read in its order, with repeated fields and Romanian letters", async () => {
  const typed = await readTyped(Buffer.from("nume=%C8%98tefania&an=2025&an=2026&gol="), form);
  expect(typed).toEqual({
    fields: [
      ["nume", "Ștefania"],
      ["an", "2025"],
      ["an", "2026"],
      ["gol", ""],
    ],
    files: 0,
  });
});

test("a form with a file says that there was one", async () => {
  const sent = new FormData();
  sent.set("note", "două cuvinte");
  sent.set("figures", new File(["indicator,value"], "cifre.csv"));
  const whole = new Response(sent);
  const body = Buffer.from(await whole.arrayBuffer());
  const typed = await readTyped(body, whole.headers.get("content-type") ?? "");
  expect(typed).toEqual({ fields: [["note", "două cuvinte"]], files: 1 });
});

test("a zero character, broken parts and unknown kinds are not read", async () => {
  expect(await readTyped(Buffer.from("a=%00"), form)).toBeNull();
  expect(await readTyped(Buffer.from("a=b"), "multipart/form-data; boundary=x")).toBeNull();
  expect(await readTyped(Buffer.from("a=b"), "multipart/form-data")).toBeNull();
  expect(await readTyped(Buffer.from("a=b"), "text/plain")).toBeNull();
  expect(await readTyped(Buffer.from("{"), "application/json")).toBeNull();
});
