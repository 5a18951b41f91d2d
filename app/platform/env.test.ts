import { expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "./env.server.ts";

test("nothing set is enough to start on this machine alone", () => {
  const env = readEnvironment({});
  expect(env).toMatchObject({ port: 3000, host: "127.0.0.1", publicOrigin: "http://localhost:3000", smtpUrl: null });
  expect(env.hasDatabase).toBe(false);
  expect(() => env.databaseUrl).toThrow(EnvironmentError);
});

test("an empty setting counts as not set", () => {
  expect(readEnvironment({ PORT: "", SMTP_URL: "", PORTAL_ORIGIN: "" })).toMatchObject({ port: 3000, smtpUrl: null });
});

test("every wrong setting is named in one go", () => {
  const wrong = { PORT: "eighty", DATABASE_URL: "mysql://x", PORTAL_ORIGIN: "portal.example.org" };
  expect(() => readEnvironment(wrong)).toThrow(/PORT must be.*\n.*DATABASE_URL must be.*\n.*PORTAL_ORIGIN must be/);
});

test("the owner's login is the application's unless another is given", () => {
  const url = "postgres://app@db/portal";
  expect(readEnvironment({ DATABASE_URL: url }).databaseOwnerUrl).toBe(url);
  const both = { DATABASE_URL: url, DATABASE_OWNER_URL: "postgres://owner@db/portal" };
  expect(readEnvironment(both).databaseOwnerUrl).toBe("postgres://owner@db/portal");
});
