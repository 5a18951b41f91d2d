import { expect, test } from "vitest";
import { isOwnHost } from "./own-host.ts";

const portal = "https://portal.example.org";
const office = "http://localhost:3000";

test("a portal with a public address answers to it, whatever the port or the case, and to its own machine", () => {
  for (const host of ["portal.example.org", "PORTAL.example.org:443", "localhost:3000", "127.0.0.1", "[::1]:3000"]) {
    expect(isOwnHost(host, portal), host).toBe(true);
  }
});

test("another name is not its own, nor a number, nor what is no host at all", () => {
  for (const host of ["evil.example", "portal.example.org.evil.example", "10.0.0.7", "a b", "x@y", "", undefined]) {
    expect(isOwnHost(host, portal), host).toBe(false);
  }
});

test("a portal tried in an office answers to numbers and to its machine's name, and not to a name pointed at it", () => {
  for (const host of ["10.0.0.7:3000", "[fe80::1]", "Office-Pc:3000"]) {
    expect(isOwnHost(host, office, "office-pc"), host).toBe(true);
  }
  expect(isOwnHost("rebound.example", office, "office-pc")).toBe(false);
});
