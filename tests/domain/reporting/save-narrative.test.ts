import { expect, test } from "vitest";
import { saveTypedWords } from "#app/domain/reporting/words-posted.server.ts";
import { wordsPage } from "#app/domain/reporting/queries/words-page.server.ts";
import { anOpenYear, kindsOf, reportOf } from "#tests/support/factories/reporter.ts";
import { inWorld, type Persona } from "#tests/support/world.ts";

const policies = { year: 2025, section: "policies" } as const;

async function write(who: Persona, text: string, more: Record<string, string> = {}) {
  const page = await wordsPage(who, policies);
  const seen = page.answers[0]?.seen ?? "";
  return () => saveTypedWords(who, { ...policies, intent: "save", typed: typed({ text, seen, ...more }) });
}

const typed = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`policies-1-${name}`, [value]]));

const textOf = async (who: Persona) => (await wordsPage(who, policies)).answers[0]?.text;

test("a text is kept with the comma below, and leaves a trace", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const save = await write(world.reporter, "Legislaţie şi standarde");
    await save();
    expect(await textOf(world.coordinator)).toBe("Legislație și standarde");
    const report = await reportOf(world.db, world.organisation.id);
    expect(await kindsOf(world.db, report?.id ?? "")).toEqual(["report.started", "report.narrative_saved"]);
  }));

test("two people, two texts: the stored one stays until somebody chooses", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const mine = await write(world.reporter, "Textul meu");
    const theirs = await write(world.coordinator, "Textul celuilalt");
    await theirs();
    const { clashes, seen } = await mine();
    expect(clashes).toMatchObject([{ mine: { text: "Textul meu" }, theirs: { text: "Textul celuilalt" } }]);
    expect(await textOf(world.reporter)).toBe("Textul celuilalt");

    const again = (keep: Record<string, string>) =>
      saveTypedWords(world.reporter, {
        ...policies,
        intent: "save",
        typed: typed({ text: "Textul meu", seen: seen["policies-1"] ?? "", clash: "shown", ...keep }),
      });
    expect((await again({})).clashes).toHaveLength(1);
    expect(await textOf(world.reporter)).toBe("Textul celuilalt");
    expect((await again({ keep: "mine" })).clashes).toEqual([]);
    expect(await textOf(world.reporter)).toBe("Textul meu");
  }));

test("a text too long is given back with its sentence, and is not cut", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const save = await write(world.reporter, "a".repeat(6001));
    expect(await save()).toMatchObject({
      problems: [{ field: "policies-1-text", key: "reporting:errors.text_too_long" }],
      typed: { "policies-1-text": ["a".repeat(6001)] },
    });
    expect(await textOf(world.reporter)).toBe("");
  }));

test("nobody of another house writes, and nothing changes", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    const act = saveTypedWords(world.secretariat, {
      ...policies,
      intent: "save",
      typed: typed({ text: "x", seen: "" }),
    });
    await expect(act).rejects.toMatchObject({ code: "report.not_found" });
    expect(await reportOf(world.db, world.organisation.id)).toBeUndefined();
  }));
