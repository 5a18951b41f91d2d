import { type SeatRole } from "#app/access/actor.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { reportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { slotName, type WordSection } from "#app/domain/submissions/sections.ts";
import { decideWords, fitted, markOf, noWords, seenWordsCode, type Words } from "../words.ts";
import { narrativesOf, type StoredNarrative, writeNarrative } from "../store/narratives.server.ts";
import { type WantedWords } from "../words-input.ts";
import { keepStanding } from "../standing-kept.server.ts";

export type SaveNarrative = { year: number; section: WordSection; answers: readonly WantedWords[] };

/** Two people wrote different texts. The stored one stays until somebody chooses. */
export type WordsClash = {
  /** `challenges-1`. */
  name: string;
  mine: Words;
  theirs: Words;
  version: number;
  /** ISO instant. */
  changedAt: string;
  role: SeatRole | null;
};

export type NarrativeSaved = {
  /** ISO instant. */
  savedAt: string;
  clashes: WordsClash[];
  /** What stands in each answer that was sent, by its name: what the form is filled in against from now on. */
  seen: Record<string, string>;
};

/** Writes the answers a person changed; a text that somebody else changed meanwhile is not overwritten. */
export async function saveNarrative(ctx: Context, input: SaveNarrative): Promise<NarrativeSaved> {
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { id: submissionId, organisationId } = await reportToWrite(inside, input.year);
    const stored = await narrativesOf(db, submissionId);
    const decided = input.answers.map((answer) => decidedOn(answer, stored));
    const writes = decided.filter(({ fate }) => fate === "write");
    for (const { slot, wanted } of writes) {
      const { question, number } = slot;
      const words = { question, number, ...wanted, codes: [...wanted.codes] };
      await writeNarrative(db, words, { submissionId, at: ctx.now, by: ctx.actor.personId });
    }
    await keepStanding(db, { id: submissionId, organisationId }, ctx.now);
    const details = { year: input.year, section: input.section };
    if (writes.length > 0) {
      await record(inside, { kind: "report.narrative_saved", subjectId: submissionId, organisationId, details });
    }
    const clashes = decided.flatMap(({ slot, fate, wanted, before }) =>
      fate === "clash" && before ? [clashOf(slotName(slot), wanted, before)] : [],
    );
    const seen = Object.fromEntries(decided.map((one) => [slotName(one.slot), seenAfter(one)]));
    return { savedAt: ctx.now.toISOString(), clashes, seen };
  });
}

/** What becomes of one answer, beside the one that stands. */
function decidedOn({ slot, seen, ...answer }: WantedWords, stored: readonly StoredNarrative[]) {
  const wanted = fitted(slot, answer);
  const before = stored.find((one) => slotName(one) === slotName(slot));
  const standing = { version: before?.version ?? 0, words: before ?? noWords };
  return { slot, wanted, before, standing, fate: decideWords(standing, wanted, seen) };
}

function seenAfter({ standing, wanted, fate }: ReturnType<typeof decidedOn>): string {
  const isWritten = fate === "write";
  const version = standing.version + (isWritten ? 1 : 0);
  return seenWordsCode({ version, mark: markOf(isWritten ? wanted : standing.words) });
}

function clashOf(name: string, mine: Words, before: StoredNarrative): WordsClash {
  const { codes, title, text, notApplicable, version, changedAt, changedByRole } = before;
  const theirs = { codes, title, text, notApplicable };
  return { name, mine, theirs, version, changedAt: changedAt.toISOString(), role: changedByRole };
}
