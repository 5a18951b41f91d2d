import { type z } from "zod";
import { authorize } from "#app/access/authorize.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type RecordedRelease, recordedReleaseInput } from "../input.ts";
import { contentHashOf } from "../rules/content-hash.server.ts";
import { definitionsOf, ruleSet } from "../rules/definitions.ts";
import { type RecordedProblem, recordedProblems } from "../rules/recorded-problems.ts";
import { insertRelease, lockYear, type NewCell } from "../store/releases.server.ts";

type RecordReleaseInput = {
  /** The file as it was read; see `recordedReleaseInput`. */
  file: unknown;
  /** The secretariat has looked at the figures that were not read with high confidence, and publishes them. */
  confirm?: boolean;
};

/**
 * Records the totals of a year before the portal. They are public at once when every figure was read with high
 * confidence or `confirm` is given; else the release waits for the secretariat.
 * @throws {Refusal} `release.file_invalid` with every problem in its details
 */
export async function recordRelease(
  ctx: Context,
  { file, confirm = false }: RecordReleaseInput,
): Promise<{ id: string; year: number; name: string; published: boolean }> {
  authorize(ctx.actor, "release.prepare", null);
  const release = soundRelease(file);
  const cells = cellsOf(release);
  const published = confirm || cells.every(({ confidence }) => confidence === "high");
  return ctx.db.transaction(async (db) => {
    await lockYear(db, release.year);
    const { id, number } = await insertRelease(db, frozen(ctx, { release, cells, published }), cells);
    const details = { year: release.year, number, published };
    await record({ ...ctx, db }, { kind: "release.recorded", subjectId: id, details });
    return { id, year: release.year, name: `${release.year}-${number}`, published };
  });
}

function soundRelease(file: unknown): RecordedRelease {
  const read = recordedReleaseInput.safeParse(file);
  const problems = read.success ? recordedProblems(read.data) : read.error.issues.map(malformed);
  if (!read.success || problems.length > 0) {
    throw new Refusal("release.file_invalid", { count: problems.length }, problems);
  }
  return read.data;
}

function malformed({ path, message }: z.core.$ZodIssue): RecordedProblem {
  const place = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return { place: place.replace(/^\./, ""), key: "malformed", params: { message } };
}

function cellsOf({ year, cells }: RecordedRelease): NewCell[] {
  const known = new Map(catalogueOfYear(year).indicators.map((indicator) => [indicator.code, indicator]));
  return cells.map(({ indicator, value, qualifier, confidence, ...rest }) => {
    const { labels, unit } = known.get(indicator) ?? { labels: { ro: indicator, en: indicator }, unit: "" };
    return {
      indicator,
      breakdown: "",
      status: "published",
      value,
      qualifier,
      confidence,
      labels: rest.label ?? { ro: labels.ro, en: labels.en },
      unit,
      reportingOrganisations: null,
      memberOrganisations: null,
      note: rest.note ?? null,
      source: rest.source ?? null,
      reason: null,
    };
  });
}

type Recorded = { release: RecordedRelease; cells: NewCell[]; published: boolean };

function frozen({ actor, now }: Context, { release, cells, published }: Recorded) {
  const { year, source, note = null } = release;
  const definitions = definitionsOf(
    year,
    cells.map(({ indicator }) => indicator),
  );
  return {
    year,
    origin: "recorded" as const,
    memberOrganisations: release.member_organisations,
    reportingOrganisations: release.reporting_organisations,
    source,
    note,
    ruleSet,
    contentHash: contentHashOf({ year, origin: "recorded", source, note, cells, definitions, ruleSet }),
    preparedAt: now,
    preparedBy: actor.personId,
    publishedAt: published ? now : null,
    publishedBy: published ? actor.personId : null,
    isExample: false,
  };
}
