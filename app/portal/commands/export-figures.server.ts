import { writeFiguresFile } from "#app/domain/catalogue/file/figures-file.server.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { figuresToExport } from "#app/domain/reporting/queries/figures-to-export.server.ts";
import { type Command, done, needed, neededYear } from "../command.ts";
import { asApplication, contextOf, operatorFor } from "../database.server.ts";
import { organisationNamed } from "../organisation-named.server.ts";

/** An organisation's figures of a year, as the file that `import-figures` takes, on standard output. The organisation sees that they were taken out. */
export const exportFigures: Command = {
  name: "export-figures",
  synopsis: "--organisation SLUG --year Y",
  options: { organisation: { type: "string" }, year: { type: "string" } },
  positionals: 0,
  run: async (invocation) => {
    needed(invocation, "organisation");
    const year = neededYear(invocation);
    return asApplication({}, async (db) => {
      const { id: organisationId, slug } = await organisationNamed(db, invocation);
      const ctx = contextOf(db, operatorFor(organisationId), invocation.now);
      const figures = await figuresToExport(ctx, { organisationId, year });
      const details = { year, figures: figures.length };
      await record(ctx, { kind: "report.exported", subjectId: organisationId, organisationId, details });
      return done(writeFiguresFile(figures), { organisation: slug, year, figures });
    });
  },
};
