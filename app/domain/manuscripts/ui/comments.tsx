import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Icon } from "#app/ui/feedback/icon.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { underComment } from "../comment-input.ts";
import { type CommentDone } from "../comment-done.ts";
import { CommentForm } from "./comment-form.tsx";
import { type CommentSeen } from "../comments-seen.server.ts";

export type CommentsPlace = {
  /**
   * Where its forms are sent, without language. Named, because the address a page was reached by may lead to a comment, and
   * what is wrong with a form is said at the top.
   */
  at: string;
  reply: Reply | undefined;
  /** What was just done with one of them. */
  done: CommentDone | null;
  comments: readonly CommentSeen[];
  formKey: string;
  side: "authors" | "readers";
  /** May say something under a comment, and settle it. */
  mayAnswer: boolean;
  /** May put suggested words into the text now. */
  mayAccept: boolean;
  /** May comment on a passage now. */
  mayComment: boolean;
};

/** The comment something was just done with, which says so itself. */
const doneHere = ({ done, reply }: CommentsPlace): string | null => (reply ? null : (done?.comment ?? null));

/** What was just done, where no comment of the page says it. */
export function CommentDoneBanner({ place }: { place: CommentsPlace }) {
  const { t } = useSpeech();
  const { done, reply, comments } = place;
  if (!done || reply || comments.some(({ id }) => id === done.comment)) return null;
  return <Banner title={t(`manuscripts:comments.done.${done.what}`)} />;
}

type OnProps = { place: CommentsPlace; field: string };

/** What was said about one text, open first, closed ones folded away; and the way to say something. */
export function CommentsOn({ place, field }: OnProps) {
  const here = place.comments.filter((comment) => comment.field === field);
  return (
    <>
      {place.mayComment && <div data-passage-button={field} />}
      {here.length > 0 && <CommentList place={place} comments={here} />}
      {place.mayComment && <CommentForm field={field} place={place} />}
    </>
  );
}

/** What was said about texts that are empty by now. */
export function LeftOverComments({ place, shown }: { place: CommentsPlace; shown: readonly string[] }) {
  const { t } = useSpeech();
  const left = place.comments.filter(({ field }) => !shown.includes(field));
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left-over" className="mb-12">
      <h2 id="left-over" className="text-h3 font-semibold">
        {t("manuscripts:comments.elsewhere")}
      </h2>
      <CommentList place={place} comments={left} />
    </section>
  );
}

function CommentList({ place, comments }: { place: CommentsPlace; comments: readonly CommentSeen[] }) {
  const { t } = useSpeech();
  const open = comments.filter(({ state }) => state === "open");
  const closed = comments.filter(({ state }) => state !== "open");
  return (
    <div className="mt-4 max-w-reading">
      {open.map((comment) => (
        <Comment key={comment.id} place={place} comment={comment} />
      ))}
      {closed.length > 0 && (
        <details open={closed.some(({ id }) => id === doneHere(place))}>
          <summary className="min-h-11 py-2.5 text-table text-primary underline underline-offset-[0.2em]">
            {t("manuscripts:comments.closed", { count: closed.length })}
          </summary>
          {closed.map((comment) => (
            <Comment key={comment.id} place={place} comment={comment} />
          ))}
        </details>
      )}
    </div>
  );
}

function Comment({ place, comment }: { place: CommentsPlace; comment: CommentSeen }) {
  const { t } = useSpeech();
  const isDone = comment.id === doneHere(place);
  return (
    <article
      id={`comment-${comment.id}`}
      tabIndex={isDone ? -1 : undefined}
      aria-labelledby={isDone ? "comment-done" : undefined}
      className="mb-4 scroll-mt-4 border-l-4 border-accent-mark bg-accent-wash px-4 py-3"
    >
      {isDone && place.done && (
        <p id="comment-done" className="mb-2 flex gap-2 font-semibold text-ok">
          <Icon name="disc-tick" className="mt-1 size-5" />
          {t(`manuscripts:comments.done.${place.done.what}`)}
        </p>
      )}
      <CommentText comment={comment} />
      <Answers comment={comment} />
      {place.mayAnswer && comment.state === "open" && <UnderComment place={place} comment={comment} />}
    </article>
  );
}

/** What a comment is about and what it says; the words suggested beside those they are for. */
export function CommentText({ comment }: { comment: CommentSeen }) {
  const { t, language } = useSpeech();
  const { quote, said, suggestion, state, stands, at } = comment;
  return (
    <>
      <p className="text-small font-semibold text-ink-2">
        {t("manuscripts:comments.about", { quote, day: formatDay(language, at) })}
        {state !== "open" && ` · ${t(`manuscripts:comments.state.${state}`)}`}
      </p>
      {said && <p className="mt-1 break-words whitespace-pre-line">{said}</p>}
      {suggestion && (
        <div className="mt-2">
          <p className="text-small text-ink-2">{t("manuscripts:comments.suggestion")}</p>
          <p className="break-words whitespace-pre-line">
            <del className="bg-del px-0.5">{quote}</del> <ins className="bg-ins px-0.5">{suggestion}</ins>
          </p>
        </div>
      )}
      {!stands && state === "open" && <p className="mt-2 text-small text-ink-2">{t("manuscripts:comments.gone")}</p>}
    </>
  );
}

function Answers({ comment }: { comment: CommentSeen }) {
  const { t, language } = useSpeech();
  return comment.answers.map(({ side, said, at }, index) => (
    <div key={index} className="mt-3 border-l-2 border-ink pl-4">
      <p className="text-small text-ink-2">
        {t(`manuscripts:comments.side.${side}`, { day: formatDay(language, at) })}
      </p>
      <p className="break-words whitespace-pre-line">{said}</p>
    </div>
  ));
}

const replyTo = ({ reply }: CommentsPlace, id: string) => (reply?.typed["comment"]?.[0] === id ? reply : undefined);

/** One plain form under a comment: its buttons say what becomes of it, its field whatever else there is to say. */
function UnderComment({ place, comment }: { place: CommentsPlace; comment: CommentSeen }) {
  const { t, language } = useSpeech();
  const { id, suggestion, stands, quote } = comment;
  const own = replyTo(place, id);
  const isTheirs = place.side === "authors" && suggestion !== null;
  const may = { answer: true, accept: isTheirs && place.mayAccept && stands, refuse: isTheirs, settle: true };
  const offered = underComment.filter((intent) => may[intent]);
  const about = <span className="sr-only">: {quote.slice(0, 80)}</span>;
  return (
    <form
      method="post"
      action={inLanguage(language, place.at)}
      noValidate
      aria-label={t("manuscripts:comments.to_answer")}
      className="mt-3"
    >
      <input type="hidden" name="form_key" value={place.formKey} />
      <input type="hidden" name="comment" value={id} />
      <TextArea
        id={`field-said-${id}`}
        name="said"
        rows={2}
        label={
          <>
            {t(isTheirs ? "manuscripts:comments.reply" : "manuscripts:comments.said")}
            {about}
          </>
        }
        defaultValue={typedOr(own, "said", "")}
        hint={isTheirs ? t("manuscripts:comments.reply_hint") : undefined}
      />
      <div className="-mt-4 flex flex-wrap gap-3">
        {offered.map((intent) => (
          <Button key={intent} variant="secondary" name="intent" value={intent}>
            {t(`manuscripts:comments.${intent}`)}
            {about}
          </Button>
        ))}
      </div>
    </form>
  );
}
