import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Doors whose database work is the portal's own: what is asked behind them is held by the first wall alone. */
const pastTheWall = /\b(aboutOneself|forOperations|developer)\b/;

const routes = join(process.cwd(), "app", "routes");

test("pages ask past the second wall about oneself and about mails and jobs, and about nothing else", () => {
  const found = readdirSync(routes).filter((file) => pastTheWall.test(readFileSync(join(routes, file), "utf8")));
  expect(found.sort()).toEqual([
    "_portal.account_.my-data.tsx",
    "_portal.secretariat.outbox.tsx",
    "account.my-data[.]json.ts",
    "dev.mail.tsx",
  ]);
});

test("no door but those lets anybody past it", () => {
  const doors = readFileSync(join(process.cwd(), "app", "web", "context.server.ts"), "utf8");
  const open = doors
    .split(/^export (?:const|async function|function) /m)
    .filter((part) => part.includes('standing: "system"'));
  expect(open.map((part) => /^\w+/.exec(part)?.[0]).sort()).toEqual(["aboutOneself", "developer", "forOperations"]);
});
