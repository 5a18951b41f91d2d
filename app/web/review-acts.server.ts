import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { type Context } from "#app/domain/context.ts";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { reopenReport } from "#app/domain/review/commands/reopen-report.server.ts";
import { resolveThread } from "#app/domain/review/commands/resolve-thread.server.ts";
import { acceptInput, commentInput, reopenInput, resolveInput } from "#app/domain/review/review-input.ts";
import { splitCellKey } from "#app/domain/catalogue/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { paths } from "#app/kernel/paths.ts";
import { parsed, type Sent } from "./exchange.server.ts";

/** The forms of one report's page by the `intent` each sends; every act says where it leads. */
const acts: Record<string, (ctx: Context, sent: Sent) => Promise<string>> = {
  comment: (ctx, sent) => {
    const { form_key: key, submission: submissionId, figure, comment } = parsed(sent, commentInput);
    return carryOutOnce(ctx, { key, act: "report.comment" }, async (inside) => {
      await commentOnFigure(inside, { submissionId, ...splitCellKey(figure), text: comment });
      return paths.reviewFigure(submissionId, figure, "commented");
    });
  },
  resolve: (ctx, sent) => {
    const { form_key: key, thread: threadId } = parsed(sent, resolveInput);
    return carryOutOnce(ctx, { key, act: "report.resolve" }, async (inside) => {
      const { submissionId } = await resolveThread(inside, { threadId });
      return `${paths.review(submissionId)}?done=resolved`;
    });
  },
  accept: (ctx, sent) => {
    const { form_key: key, submission: submissionId, version } = parsed(sent, acceptInput);
    return carryOutOnce(ctx, { key, act: "report.accept" }, async (inside) => {
      await acceptReport(inside, { submissionId, version });
      return `${paths.review(submissionId)}?done=accepted`;
    });
  },
  reopen: (ctx, sent) => {
    const { form_key: key, submission: submissionId, version, reason } = parsed(sent, reopenInput);
    return carryOutOnce(ctx, { key, act: "report.reopen" }, async (inside) => {
      await reopenReport(inside, { submissionId, version, reason });
      return `${paths.review(submissionId)}?done=reopened`;
    });
  },
};

/** Carries out what one of the forms asks for, once; returns the path that follows, without language prefix. */
export function actOnReport(ctx: Context, sent: Sent): Promise<string> {
  const intent = sent.typed["intent"]?.[0] ?? "";
  // Only what is listed: every object also answers to `constructor` and its like.
  const act = Object.hasOwn(acts, intent) ? acts[intent] : undefined;
  if (!act) throw new Refusal("form.unreadable");
  return act(ctx, sent);
}
