import { type Context } from "#app/domain/context.ts";
import { ownYear, standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { type Slot, slotName, slotsOf, type WordSection } from "#app/domain/submissions/sections.ts";
import { placeOfSection, type SectionPlace } from "#app/domain/submissions/section-place.ts";
import { markOf, noWords, seenWordsCode, type Words } from "../words.ts";
import { narrativesOf } from "../store/narratives.server.ts";

export type PageWords = Words & {
  slot: Slot;
  /** What the person is looking at, for the hidden field. */
  seen: string;
};

export type WordsPage = YearStanding & { place: SectionPlace; section: WordSection; answers: PageWords[] };

/** A section of words: two questions. */
export async function wordsPage(ctx: Context, input: { year: number; section: WordSection }): Promise<WordsPage> {
  const { year, section } = input;
  const header = await ownYear(ctx, year);
  const stored = header.submission ? await narrativesOf(ctx.db, header.submission.id) : [];
  const answers = slotsOf[section].map((slot): PageWords => {
    const known = stored.find((answer) => slotName(answer) === slotName(slot));
    const { codes, title, text, notApplicable } = known ?? noWords;
    const words = { codes: [...codes], title, text, notApplicable };
    return { slot, ...words, seen: seenWordsCode({ version: known?.version ?? 0, mark: markOf(words) }) };
  });
  return { ...standingOfYear(ctx, header), place: placeOfSection(header, section), section, answers };
}
