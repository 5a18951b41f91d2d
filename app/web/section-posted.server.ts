import { data, redirect } from "@remix-run/node";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { type Context } from "#app/domain/context.ts";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { keepTraining } from "#app/domain/reporting/commands/keep-training.server.ts";
import { removeTraining } from "#app/domain/reporting/commands/remove-training.server.ts";
import { splitCellKey } from "#app/domain/catalogue/model.ts";
import { fieldOf } from "#app/domain/reporting/figures-input.ts";
import { figuresInput } from "#app/domain/reporting/figures-intent.ts";
import { saveTypedFigures } from "#app/domain/reporting/figures-posted.server.ts";
import { type FiguresReply } from "#app/domain/reporting/figures-reply.ts";
import { sectionAfter } from "#app/domain/reporting/queries/section-page.server.ts";
import { commentInput } from "#app/domain/review/review-input.ts";
import { type FigureSection, isFigureSection, type WordSection } from "#app/domain/submissions/sections.ts";
import { addTrainingInput, changeTrainingInput, removeTrainingInput } from "#app/domain/reporting/training-input.ts";
import { saveTypedWords } from "#app/domain/reporting/words-posted.server.ts";
import { type WordsReply } from "#app/domain/reporting/words-reply.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { paths } from "#app/kernel/paths.ts";
import { parsed, type Sent } from "./exchange.server.ts";

type Where = { year: number; section: FigureSection | WordSection };

/** What the fields of a section say, saved. */
export async function typedSaved(ctx: Context, where: Where, sent: Sent): Promise<FiguresReply | WordsReply> {
  const { year, section } = where;
  const { typed } = sent;
  // Every field of these forms comes with what it was filled in against; without any, this is no form of the page.
  if (!Object.keys(typed).some((name) => name.startsWith(fieldOf.seen("")) || name.endsWith("-seen"))) {
    throw new Refusal("form.unreadable");
  }
  if (isFigureSection(section)) {
    const { intent } = parsed(sent, figuresInput);
    return saveTypedFigures(ctx, { year, section, typed, intent });
  }
  return saveTypedWords(ctx, { year, section, typed, intent: typed["intent"]?.[0] ?? "save" });
}

/** Carries out what a form of a section page asks for, and says where that leads. */
export async function sectionPosted(ctx: Context, where: Where, sent: Sent) {
  const intent = sent.typed["intent"]?.[0] ?? "save";
  const to = (path: string) => redirect(inLanguage(sent.language, path));
  const here = paths.submissionSection(where.year, where.section);
  if (intent === "comment") return to(await commented(ctx, sent, here));
  if (intent.startsWith("training-")) return to(await trainingPosted(ctx, { ...where, intent, here }, sent));

  const reply = await typedSaved(ctx, where, sent);
  if (wantsMore(reply)) return data(reply, { status: reply.problems.length > 0 ? 400 : 409 });
  if (intent === "continue") return to(await onward(ctx, where, here));
  return to(`${here}${shownAfter(intent)}`);
}

/** The row a button belongs to, opened when that is what it asked for. */
function shownAfter(intent: string): string {
  const [word, cell] = intent.split(":");
  if (!cell) return "?saved=1";
  const opened = word === "open" ? `&open=${encodeURIComponent(cell)}` : "";
  return `?saved=1${opened}#row-${splitCellKey(cell).indicator}`;
}

/** Something was given back: it could not be read, somebody else wrote it too, or it wants a reason. */
function wantsMore(reply: FiguresReply | WordsReply): boolean {
  const isUnexplained = reply.kind === "figures" && reply.unexplained !== null;
  return isUnexplained || reply.problems.length > 0 || reply.clashes.length > 0;
}

/** The next section; the same one while a figure in it cannot be right. */
async function onward(ctx: Context, where: Where, here: string): Promise<string> {
  const { next, hasErrors } = await sectionAfter(ctx, where);
  if (hasErrors) return `${here}?saved=1`;
  return next === "check" ? paths.submissionCheck(where.year) : paths.submissionSection(where.year, next);
}

function commented(ctx: Context, sent: Sent, here: string): Promise<string> {
  const { form_key: key, submission, figure, comment } = parsed(sent, commentInput);
  return carryOutOnce(ctx, { key, act: "report.comment" }, async (inside) => {
    await commentOnFigure(inside, { submissionId: submission, ...splitCellKey(figure), text: comment });
    return `${here}?figure=${encodeURIComponent(figure)}#row-${splitCellKey(figure).indicator}`;
  });
}

type TrainingPosted = Where & { intent: string; here: string };

async function trainingPosted(ctx: Context, { year, intent, here }: TrainingPosted, sent: Sent): Promise<string> {
  const after = `${here}#trainings`;
  if (intent === "training-remove") {
    const { training: id, version } = parsed(sent, removeTrainingInput);
    await removeTraining(ctx, { year, seen: { id, version } });
    return after;
  }
  if (intent === "training-change") {
    const { training: id, version, ...training } = parsed(sent, changeTrainingInput);
    await keepTraining(ctx, { year, training, seen: { id, version } });
    return after;
  }
  const { form_key: key, ...training } = parsed(sent, addTrainingInput);
  return carryOutOnce(ctx, { key, act: "report.training" }, async (inside) => {
    await keepTraining(inside, { year, training, seen: null });
    return after;
  });
}
