import { expect, test } from "vitest";
import { keepTraining } from "#app/domain/reporting/commands/keep-training.server.ts";
import { removeTraining } from "#app/domain/reporting/commands/remove-training.server.ts";
import { figuresPage } from "#app/domain/reporting/queries/figures-page.server.ts";
import { anOpenYear, kindsOf, reportOf } from "#tests/support/factories/reporter.ts";
import { inWorld, type Persona } from "#tests/support/world.ts";

const training = {
  title: "Detectarea cazurilor",
  topic: "detection",
  channel: "online",
  audiences: ["SOC", "NOBODY"],
  sessions: 3,
  hours: null,
  specialists: 40,
  others: null,
} as const;

const add = (who: Persona) =>
  keepTraining(who, { year: 2025, training: { ...training, audiences: [...training.audiences] }, seen: null });
const listed = async (who: Persona) => (await figuresPage(who, { year: 2025, section: "training" })).trainings;

test("a training is added, changed and removed, and each leaves a trace", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await add(world.reporter);
    const [first] = await listed(world.reporter);
    expect(first).toMatchObject({ title: "Detectarea cazurilor", audiences: ["SOC"], hours: null, version: 1 });

    const seen = { id: first?.id ?? "", version: 1 };
    const changed = { ...training, audiences: ["SOC"], sessions: 4 };
    await keepTraining(world.coordinator, { year: 2025, training: changed, seen });
    expect(await listed(world.reporter)).toMatchObject([{ sessions: 4, version: 2 }]);
    await removeTraining(world.reporter, { year: 2025, seen: { ...seen, version: 2 } });
    expect(await listed(world.reporter)).toEqual([]);
    const report = await reportOf(world.db, world.organisation.id);
    const trace = ["report.started", "report.training_saved", "report.training_saved", "report.training_removed"];
    expect(await kindsOf(world.db, report?.id ?? "")).toEqual(trace);
  }));

test("a copy that went stale changes and removes nothing", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await add(world.reporter);
    const [first] = await listed(world.reporter);
    const seen = { id: first?.id ?? "", version: 9 };
    const stale = { code: "report.training_changed_meanwhile" };
    await expect(removeTraining(world.reporter, { year: 2025, seen })).rejects.toMatchObject(stale);
    const changed = { ...training, audiences: [], title: "Altceva" };
    const act = keepTraining(world.reporter, { year: 2025, training: changed, seen });
    await expect(act).rejects.toMatchObject(stale);
    expect(await listed(world.reporter)).toMatchObject([{ title: "Detectarea cazurilor" }]);
  }));

test("another organisation cannot touch it", () =>
  inWorld(async (world) => {
    await anOpenYear(world);
    await add(world.reporter);
    const [first] = await listed(world.reporter);
    const seen = { id: first?.id ?? "", version: 1 };
    await expect(removeTraining(world.otherCoordinator, { year: 2025, seen })).rejects.toMatchObject({
      code: "report.training_changed_meanwhile",
    });
    await expect(removeTraining(world.stranger, { year: 2025, seen })).rejects.toMatchObject({
      code: "report.not_found",
    });
    expect(await listed(world.reporter)).toHaveLength(1);
  }));
