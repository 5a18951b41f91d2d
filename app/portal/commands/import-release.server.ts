import { recordRelease } from "#app/domain/publications/commands/record-release.server.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Command, done, type Invocation, type Outcome, refused } from "../command.ts";
import { asApplication, contextOf, operator } from "../database.server.ts";
import { namedFile } from "../files.server.ts";

/** Records the totals of a year before the portal. */
export const importRelease: Command = {
  name: "import-release",
  synopsis: "FILE [--confirm]",
  options: { confirm: { type: "boolean" } },
  positionals: 1,
  run: async (invocation) => {
    const file = parsed(await namedFile(invocation));
    if (file === undefined) return refused([invocation.t("portal:release.not_json")]);
    try {
      return await recorded(invocation, file);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "release.file_invalid") throw error;
      return refusedBy(invocation, error.details as Problem[]);
    }
  },
};

/** Undefined for what is not JSON: no JSON is undefined. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

async function recorded(invocation: Invocation, file: unknown): Promise<Outcome> {
  const { t, now, options } = invocation;
  const confirm = options["confirm"] === true;
  const release = await asApplication({}, (db) => recordRelease(contextOf(db, operator, now), { file, confirm }));
  const named = { name: release.name };
  const text = release.published ? t("portal:release.published", named) : t("portal:release.waits", named);
  return done(text, { ...release });
}

type Problem = { place: string; key: string; params: Record<string, string | number> };

function refusedBy({ t }: Invocation, problems: readonly Problem[]): Outcome {
  const said = problems.map(({ place, key, params }) => ({
    place,
    code: key,
    reason: sayKey(t, `publications:recorded.${key}`, params),
  }));
  const lines = said.map(({ place, reason }) => t("portal:release.field", { field: place, reason }));
  return refused(lines, { problems: said });
}
