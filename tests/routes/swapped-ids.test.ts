import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { send, visit } from "#tests/support/portal.ts";
import { addresses, type Examples, examples, filled } from "./addresses.ts";
import { bytes as bytesWithout } from "./never-was.ts";
import { cookieOf, type Persona } from "./personas.ts";

/** What belongs to `exemplu-acasa`, asked for by everybody it is none of the business of. */
let theirs: Examples;
beforeAll(async () => {
  theirs = await examples("exemplu-acasa");
});

const strangers: Persona[] = ["visitor", "coordinator elsewhere", "person with two seats", "board", "outside expert"];
const withIds = () => addresses().filter(({ pattern }) => pattern.includes(":id"));

const nobodys = (): Examples => ({
  ...theirs,
  submissionId: randomUUID(),
  releaseId: randomUUID(),
  personId: randomUUID(),
  organisationId: randomUUID(),
  joinRequestId: randomUUID(),
  practiceId: randomUUID(),
  fileId: randomUUID(),
});

/** The answer without what differs from one request to the next, and without the ids that were asked for. */
function bytes(answer: Response, asked: Examples): Promise<string> {
  const { submissionId, releaseId, organisationId, joinRequestId, personId, practiceId, fileId } = asked;
  return bytesWithout(answer, [submissionId, releaseId, organisationId, joinRequestId, personId, practiceId, fileId]);
}

test("for a stranger, what belongs to others answers like what never was", async () => {
  for (const { pattern, takesForms } of withIds()) {
    // The board reads totals before they are published; single reports are none of its business.
    const others = strangers.filter((persona) => persona !== "board" || !pattern.includes("/releases/"));
    for (const persona of others) {
      const cookie = await cookieOf(persona);
      const never = nobodys();
      const asked = { cookie };
      const real = await bytes(await visit(filled(pattern, theirs), asked), theirs);
      expect(real, `${pattern} for ${persona}`).toBe(await bytes(await visit(filled(pattern, never), asked), never));
      if (!takesForms) continue;
      const form = { reason: "x", intent: "accept", text: "x" };
      const sent = await bytes(await send(filled(pattern, theirs), form, asked), theirs);
      expect(sent, `${pattern} from ${persona}`).toBe(
        await bytes(await send(filled(pattern, never), form, asked), never),
      );
    }
  }
});

test("an id that never was, or is none, is a page that does not exist also for the secretariat", async () => {
  const cookie = await cookieOf("secretariat");
  const odd = [randomUUID(), "1", "null", "%27%20or%201=1", "../../etc/passwd", "x".repeat(3000), "🙂", "%C5%9F"];
  // A GET of an address that only saves is refused before anybody looks what it is about.
  for (const { pattern } of withIds().filter((one) => !one.pattern.endsWith("/autosave"))) {
    for (const id of odd) {
      const asked = { submissionId: id, releaseId: id, organisationId: id, joinRequestId: id, personId: id };
      const path = filled(pattern, { ...theirs, ...asked, practiceId: id, fileId: id });
      const answer = await visit(path, { cookie });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    }
  }
});

test("nobody can act for an organisation they have no seat in", async () => {
  const cookie = await cookieOf("coordinator elsewhere");
  const never = nobodys();
  const real = await send("/account", { organisationId: theirs.organisationId }, { cookie });
  const none = await send("/account", { organisationId: never.organisationId }, { cookie });
  expect(real.status).toBe(404);
  expect(await bytes(real, theirs)).toBe(await bytes(none, never));
});

test("years that are none do not exist", async () => {
  const years = ["0", "1", "1999", "9999", "10000", "-1", "2020.5", "2e3", "abc", "%20", "２０２０", "2020%00"];
  for (const { pattern } of addresses().filter(
    ({ pattern }) => pattern.includes(":year") && !pattern.endsWith("/autosave"),
  )) {
    for (const year of years) {
      const path = filled(pattern.replace(":year", year), theirs);
      const persona: Persona = pattern.startsWith("/secretariat") ? "secretariat" : "coordinator";
      const answer = await visit(path, { cookie: await cookieOf(persona) });
      const expected = year.endsWith("%00") ? 400 : 404;
      expect({ path, status: answer.status }).toEqual({ path, status: expected });
    }
  }
});
