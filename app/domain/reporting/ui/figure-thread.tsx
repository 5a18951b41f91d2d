import { useSpeech } from "#app/i18n/context.tsx";
import { formatShortMoment } from "#app/i18n/format.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Comment, CommentThread } from "#app/ui/feedback/comment-thread.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { IdentifyingWarning } from "#app/ui/form/identifying-warning.tsx";

/** A conversation on one figure as a page receives it; moments are ISO instants. */
export type ShownThread = {
  id: string;
  asksForCorrection: boolean;
  resolved: boolean;
  comments: { side: "organisation" | "secretariat"; text: string; at: string }[];
};

export type FigureThreadProps = {
  /** The figure in words; the name of the region. */
  subject: string;
  /** `VIC.SVC.COU|SEX=F`, as the form sends it. */
  figure: string;
  submissionId: string;
  /** Null when nothing was said yet. */
  thread: ShownThread | null;
  /** The short name of the organisation. */
  organisation: string;
  /** What the reporter wrote beside the figure. */
  explanation?: string | null;
  /** Null for who may only read. One key for each form: each has one effect. */
  keys: { comment: string; resolve?: string } | null;
  reply?: Reply | undefined;
};

/**
 * The one conversation on a figure, open under its row: role, time and text, an answer, and for the secretariat
 * "Marchează ca lămurit". Its forms post `intent` `comment` and `resolve` to the page they stand on.
 */
export function FigureThread(props: FigureThreadProps) {
  const { t } = useSpeech();
  const { subject, thread, organisation, explanation, keys } = props;
  const before = explanation && (
    <p>
      <strong className="font-semibold">{t("ui:thread.explanation")}</strong> {explanation}
    </p>
  );
  return (
    <CommentThread
      id={keys ? "figure" : undefined}
      subject={subject}
      state={stateOf(thread)}
      before={before}
      reply={keys && <ThreadForms {...props} keys={keys} />}
    >
      {thread?.comments.map((comment) => (
        <Said key={comment.at + comment.text} comment={comment} organisation={organisation} />
      ))}
    </CommentThread>
  );
}

function stateOf(thread: ShownThread | null): "open" | "answered" | "resolved" {
  if (thread?.resolved) return "resolved";
  return thread?.comments.at(-1)?.side === "organisation" ? "answered" : "open";
}

type SaidProps = { comment: ShownThread["comments"][number]; organisation: string };

function Said({ comment, organisation }: SaidProps) {
  const { t, language } = useSpeech();
  const isAnswer = comment.side === "organisation";
  const who = isAnswer ? t("ui:thread.by_organisation", { organisation }) : t("ui:thread.by_secretariat");
  const at = formatShortMoment(language, comment.at);
  return (
    <Comment who={who} dateTime={comment.at} at={at} answer={isAnswer}>
      {comment.text}
      <IdentifyingWarning text={comment.text} />
    </Comment>
  );
}

type FormsProps = FigureThreadProps & { keys: NonNullable<FigureThreadProps["keys"]> };

function ThreadForms(props: FormsProps) {
  const { t } = useSpeech();
  const { thread, keys } = props;
  const isOpen = thread !== null && !thread.resolved;
  return (
    <>
      {isOpen && thread.asksForCorrection && <p className="mb-3">{t("ui:thread.asks")}</p>}
      <CommentForm {...props} />
      <div className="-mt-3 flex flex-wrap gap-3">
        <Button form="thread-comment" variant="secondary">
          {thread ? t("ui:thread.send") : t("ui:thread.start_button")}
        </Button>
        {isOpen && keys.resolve && (
          <form method="post">
            <input type="hidden" name="intent" value="resolve" />
            <input type="hidden" name="form_key" value={keys.resolve} />
            <input type="hidden" name="thread" value={thread.id} />
            <Button>{t("ui:thread.resolve")}</Button>
          </form>
        )}
      </div>
    </>
  );
}

function CommentForm({ figure, submissionId, thread, keys, reply }: FormsProps) {
  const { t } = useSpeech();
  const mine = reply?.typed["figure"]?.[0] === figure ? reply : undefined;
  return (
    <form method="post" id="thread-comment">
      <input type="hidden" name="intent" value="comment" />
      <input type="hidden" name="form_key" value={keys.comment} />
      <input type="hidden" name="submission" value={submissionId} />
      <input type="hidden" name="figure" value={figure} />
      <TextArea
        id="field-comment"
        name="comment"
        rows={3}
        label={thread ? t("ui:thread.your_answer") : t("ui:thread.start")}
        error={useFieldError(mine, "comment")}
        defaultValue={typedOr(mine, "comment", "")}
      />
    </form>
  );
}
