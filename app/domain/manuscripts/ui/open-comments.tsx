import { useSpeech } from "#app/i18n/context.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type CommentSeen } from "../comments-seen.server.ts";
import { CommentText } from "./comments.tsx";

type Props = {
  comments: readonly CommentSeen[];
  /** The page where comments are answered. */
  answersAt: string;
};

/** The open comments on the text of one field, to be read while it is written. */
export function OpenComments({ comments, field, answersAt }: Props & { field: string }) {
  const { t } = useSpeech();
  const open = comments.filter((one) => one.field === field && one.state === "open");
  return open.map((comment) => (
    <div key={comment.id} className="-mt-4 mb-7.5 border-l-4 border-accent-mark bg-accent-wash px-4 py-3">
      <CommentText comment={comment} />
      <p className="mt-1">
        <TextLink to={`${answersAt}#comment-${comment.id}`} className="inline-flex min-h-8 items-center">
          {t("manuscripts:comments.to_answer")}
          <span className="sr-only">: {comment.quote.slice(0, 80)}</span>
        </TextLink>
      </p>
    </div>
  ));
}

/** How many comments wait for an answer, with the way to each. */
export function CommentsToAnswer({ comments, answersAt }: Props) {
  const { t } = useSpeech();
  const open = comments.filter(({ state }) => state === "open");
  if (open.length === 0) return null;
  return (
    <>
      <p className="mt-3 font-semibold">{t("manuscripts:comments.title", { count: open.length })}</p>
      <ul className="list-disc pl-5">
        {open.map(({ id, quote }) => (
          <li key={id}>
            <TextLink to={`${answersAt}#comment-${id}`}>{quote.slice(0, 80)}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
