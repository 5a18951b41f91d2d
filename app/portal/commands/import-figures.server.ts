import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type FiguresRead, readFiguresFile } from "#app/domain/catalogue/file/figures-file.server.ts";
import { type Finding } from "#app/domain/catalogue/model.ts";
import { type FiguresImport, importFigures } from "#app/domain/reporting/commands/import-figures.server.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Command, done, type Invocation, needed, neededYear, type Outcome, refused } from "../command.ts";
import { asApplication, contextOf, operatorFor } from "../database.server.ts";
import { findingLine, isError, problemLine, saidFindings, saidProblems } from "../figures-output.ts";
import { namedFile } from "../files.server.ts";
import { sayChanges } from "../said-changes.ts";
import { organisationNamed, type Named } from "../organisation-named.server.ts";
import { obstacleLines } from "../said-obstacles.ts";
import { sendReport } from "../send-report.server.ts";

/** Writes a figures file into an organisation's report: all of it or nothing. */
export const importFiguresFile: Command = {
  name: "import-figures",
  synopsis: "FILE --organisation SLUG --year Y [--submit] [--dry-run]",
  options: {
    organisation: { type: "string" },
    year: { type: "string" },
    submit: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  positionals: 1,
  run: async (invocation) => {
    const year = neededYear(invocation);
    needed(invocation, "organisation");
    const bytes = await namedFile(invocation);
    const read = readFiguresFile(bytes, catalogueOfYear(year));
    const problems = saidProblems(invocation, read.problems);
    if (problems.length > 0) {
      return refused(
        problems.map((problem) => problemLine(invocation, problem)),
        { year, figures: read.figures.length, problems },
      );
    }
    if (read.figures.length === 0) return refused([invocation.t("portal:figures.nothing")], { year, figures: 0 });
    return written(invocation, { year, read, text: new TextDecoder().decode(bytes) });
  },
};

type File = { year: number; read: FiguresRead; text: string };

async function written(invocation: Invocation, file: File): Promise<Outcome> {
  const { year, read } = file;
  const dryRun = invocation.options["dry-run"] === true;
  const submit = invocation.options["submit"] === true && !dryRun;
  try {
    return await asApplication({}, async (db) => {
      const organisation = await organisationNamed(db, invocation);
      const ctx = contextOf(db, operatorFor(organisation.id), invocation.now);
      const wanted = { organisationId: organisation.id, year, figures: read.figures, dryRun };
      const result = await importFigures(ctx, wanted);
      if (submit) await sendReport(ctx, { year, submissionId: result.submissionId });
      return outcomeOf(invocation, file, { result, organisation, dryRun, submit });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "figures.refused") return refusedBy(invocation, file, error.details as readonly Finding[]);
    const obstacles = obstacleLines(invocation, error.details, catalogueOfYear(year));
    if (obstacles.length === 0) throw error;
    const sentence = sayKey(invocation.t, `refusals:${error.code}`, error.params);
    return refused([sentence, ...obstacles], { year, code: error.code });
  }
}

function refusedBy(invocation: Invocation, { year, read }: File, found: readonly Finding[]): Outcome {
  const findings = saidFindings(invocation, { findings: found, catalogue: catalogueOfYear(year), lines: read.lines });
  const errors = findings.filter(isError).map((finding) => findingLine(invocation, finding));
  return refused(errors, { year, figures: read.figures.length, findings });
}

type Done = { result: FiguresImport; organisation: Named; dryRun: boolean; submit: boolean };

function outcomeOf(invocation: Invocation, file: File, { result, organisation, dryRun, submit }: Done): Outcome {
  const { t } = invocation;
  const { year, read } = file;
  const found = { findings: result.findings, catalogue: catalogueOfYear(year), lines: read.lines };
  const findings = saidFindings(invocation, found);
  const changes = sayChanges(invocation, file, result.changes);
  const facts = {
    year,
    organisation: organisation.slug,
    figures: read.figures.length,
    changed: changes.length,
    dryRun,
    submitted: submit,
    changes,
    findings,
  };
  const named = { organisation: organisation.shortName, year: String(year) };
  const rules = findings.map((finding) => findingLine(invocation, finding));
  const lines = dryRun ? changes.map(({ sentence }) => sentence) : [];
  if (dryRun && findings.some(isError)) {
    return { ...refused([...rules, t("portal:figures.would_refuse", named)], facts), text: lines.join("\n") };
  }
  const head = headOf(invocation, named, { count: changes.length, dryRun });
  const sent = submit ? [t("portal:figures.submitted")] : [];
  return done([head, ...lines, ...rules, ...sent].join("\n"), facts);
}

function headOf(
  { t }: Invocation,
  named: { organisation: string; year: string },
  { count, dryRun }: { count: number; dryRun: boolean },
): string {
  if (count === 0) return t("portal:figures.unchanged", named);
  return dryRun
    ? t("portal:figures.would_import", { ...named, count })
    : t("portal:figures.imported", { ...named, count });
}
