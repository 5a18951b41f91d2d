import { catalogueOfYear } from "#app/domain/catalogue/catalogue-of-year.ts";
import { checkFiguresFile } from "#app/domain/catalogue/file/figures-file.server.ts";
import { type Command, done, type Invocation, type Outcome, refused, yearOption } from "../command.ts";
import { findingLine, isError, problemLine, saidFindings, saidProblems } from "../figures-output.ts";
import { namedFile } from "../files.server.ts";

/** A figures file against the catalogue and its rules: no organisation, no period, no database. */
export const checkFigures: Command = {
  name: "check-figures",
  synopsis: "FILE [--year Y]",
  options: { year: { type: "string" } },
  positionals: 1,
  run: async (invocation) => {
    const year = yearOption(invocation) ?? invocation.now.getUTCFullYear() - 1;
    return checked(invocation, await namedFile(invocation), year);
  },
};

function checked(invocation: Invocation, file: Uint8Array, year: number): Outcome {
  const { t } = invocation;
  const catalogue = catalogueOfYear(year);
  const read = checkFiguresFile(file, { catalogue, moment: "draft" });
  const problems = saidProblems(invocation, read.problems);
  const findings = saidFindings(invocation, { ...read, catalogue });
  const facts = { year, figures: read.figures.length, problems, findings };
  const said = findings.map((finding) => findingLine(invocation, finding));
  if (problems.length > 0) {
    return refused(
      problems.map((problem) => problemLine(invocation, problem)),
      facts,
    );
  }
  if (findings.some(isError)) return refused(said, facts);
  if (read.figures.length === 0) return refused([t("portal:figures.nothing")], facts);
  const count = read.figures.length;
  return done([t("portal:figures.checked", { count, year: String(year) }), ...said].join("\n"), facts);
}
