import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { takeOver } from "../../scripts/take-over-build.mjs";

const built = mkdtempSync(join(tmpdir(), "portal-build-"));
const fresh = join(built, ".fresh");
afterAll(() => rmSync(built, { recursive: true }));

function build(files: Record<string, string>) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), content);
  }
  takeOver({ fresh, built });
}

const assets = () => readdirSync(join(built, "client", "assets")).toSorted();

test("a server that runs through a new build finds the files its pages name, and old builds do not pile up", () => {
  build({ "client/assets/app-1.css": "1", "client/old.txt": "x", "server/index.js": "1" });
  expect(assets()).toEqual(["app-1.css"]);
  build({ "client/assets/app-2.css": "2", "client/robots.txt": "x", "server/index.js": "2" });
  expect(assets()).toEqual(["app-1.css", "app-2.css"]);
  expect(readdirSync(join(built, "client")).toSorted()).toEqual(["assets", "robots.txt"]);
  expect(readFileSync(join(built, "server", "index.js"), "utf8")).toBe("2");
  build({ "client/assets/app-3.css": "3", "server/index.js": "3" });
  expect(assets()).toEqual(["app-2.css", "app-3.css"]);
  expect(readdirSync(built)).not.toContain(".fresh");
});
