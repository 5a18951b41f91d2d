import { type SeatRole } from "#app/access/actor.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { reportToWrite } from "../report-to-write.server.ts";
import { decideWords, fitted, markOf, noWords, seenWordsCode, type Words } from "../rules/words.ts";
import { slotName, type WordSection } from "../sections.ts";
import { narrativesOf, type StoredNarrative, writeNarrative } from "../store/narratives.server.ts";
import { noteSaved } from "../store/submissions.server.ts";
import { type WantedWords } from "../words-input.ts";

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
    const clashes: WordsClash[] = [];
    const seenAfter: Record<string, string> = {};
    let changed = 0;
    for (const answer of input.answers) {
      const { slot, seen } = answer;
      const wanted = fitted(slot, answer);
      const before = stored.find((one) => slotName(one) === slotName(slot));
      const standing = { version: before?.version ?? 0, words: before ?? noWords };
      const fate = decideWords(standing, wanted, seen);
      if (fate === "clash" && before) clashes.push(clashOf(slotName(slot), wanted, before));
      const isWritten = fate === "write";
      seenAfter[slotName(slot)] = seenWordsCode({
        version: standing.version + (isWritten ? 1 : 0),
        mark: markOf(isWritten ? wanted : standing.words),
      });
      if (!isWritten) continue;
      changed += 1;
      const { question, number } = slot;
      const words = { question, number, ...wanted, codes: [...wanted.codes] };
      await writeNarrative(db, words, { submissionId, at: ctx.now, by: ctx.actor.personId });
    }
    await noteSaved(db, submissionId, ctx.now);
    const details = { year: input.year, section: input.section };
    if (changed > 0) {
      await record(inside, { kind: "report.narrative_saved", subjectId: submissionId, organisationId, details });
    }
    return { savedAt: ctx.now.toISOString(), clashes, seen: seenAfter };
  });
}

function clashOf(name: string, mine: Words, before: StoredNarrative): WordsClash {
  const { codes, title, text, notApplicable, version, changedAt, changedByRole } = before;
  const theirs = { codes, title, text, notApplicable };
  return { name, mine, theirs, version, changedAt: changedAt.toISOString(), role: changedByRole };
}
