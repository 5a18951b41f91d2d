import { compareFiles, keptBytes } from "#app/domain/files/compare-files.server.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { env } from "#app/platform/env.server.ts";
import { scannerAnswers } from "#app/platform/scanner.server.ts";
import { storage } from "#app/platform/storage/portal-storage.server.ts";
import { asApplication } from "./database.server.ts";

export type Finding = { check: string; good: boolean; sentence: string };

/** Keys that are named in a sentence at most. */
const mostNamed = 5;

/** What people attached: every row has its bytes, as they were kept. Read whole, after the database was asked. */
export async function foundOfFiles(t: Translate): Promise<Finding[]> {
  const rows = await asApplication({ readOnly: true }, keptBytes);
  const { kept, missing, damaged, strays } = await compareFiles(storage, rows);
  const told = (keys: readonly string[]) => ({ count: keys.length, places: placesOf(keys), folder: env.filesDir });
  const wrong = [
    ...(missing.length > 0 ? [t("portal:doctor.files_missing", told(missing))] : []),
    ...(damaged.length > 0 ? [t("portal:doctor.files_damaged", told(damaged))] : []),
  ].map((sentence) => ({ check: "files", good: false, sentence }));
  const whole = { check: "files", good: true, sentence: t("portal:doctor.files", { count: kept }) };
  const besides = { check: "strays", good: true, sentence: t("portal:doctor.files_strays", { count: strays }) };
  return [...(wrong.length > 0 ? wrong : [whole]), ...(strays > 0 ? [besides] : [])];
}

/** As the storage lays them out, so that single ones can be brought back. */
function placesOf(keys: readonly string[]): string {
  const named = keys.slice(0, mostNamed).map((key) => `${key.slice(0, 2)}/${key.slice(2)}`);
  return [...named, ...(keys.length > mostNamed ? ["…"] : [])].join(", ");
}

/** The scanner for harmful files: without one nothing is said to be wrong. */
export async function foundOfScanner(t: Translate): Promise<Finding> {
  const answers = await scannerAnswers();
  if (answers === null) return { check: "scanner", good: true, sentence: t("portal:doctor.scanner_none") };
  const sentence = answers ? t("portal:doctor.scanner") : t("portal:doctor.scanner_gone");
  return { check: "scanner", good: answers, sentence };
}
