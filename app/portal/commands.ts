import { type Command } from "./command.ts";
import { checkFigures } from "./commands/check-figures.server.ts";
import { createAdmin } from "./commands/create-admin.server.ts";
import { doctor } from "./commands/doctor.server.ts";
import { exportFigures } from "./commands/export-figures.server.ts";
import { importFiguresFile } from "./commands/import-figures.server.ts";
import { importRelease } from "./commands/import-release.server.ts";
import { list } from "./commands/list.server.ts";
import { migrate } from "./commands/migrate.server.ts";
import { seed } from "./commands/seed.server.ts";
import { verifyAudit } from "./commands/verify-audit.server.ts";

/** Every command there is, in the order they are shown. */
export const commands: readonly Command[] = [
  migrate,
  seed,
  createAdmin,
  list,
  checkFigures,
  importFiguresFile,
  exportFigures,
  importRelease,
  verifyAudit,
  doctor,
];
