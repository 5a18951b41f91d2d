import { useSpeech } from "#app/i18n/context.tsx";
import { nameCell } from "#app/domain/catalogue/describe.ts";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { formatShortMoment } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Comment, CommentThread } from "#app/ui/feedback/comment-thread.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { FigureThread } from "../figure-thread.tsx";
import { IdentifyingWarning } from "#app/ui/form/identifying-warning.tsx";
import { type PageThread } from "../../queries/figures-page.server.ts";
import { type FormState } from "./form-state.ts";

type Props = { state: FormState; cells: readonly CellKey[] };

export function hasThread(state: FormState, cells: readonly CellKey[]): boolean {
  const here = new Set(cells);
  return state.page.threads.some(({ cell }) => here.has(cell));
}

/** The conversations on the figures of a row. One has its answer form: the one asked for, or the only one open. */
export function FigureThreads({ state, cells }: Props) {
  const { language } = useSpeech();
  const { page } = state;
  const here = page.threads.filter(({ cell }) => cells.includes(cell));
  const open = page.threads.filter(({ resolved }) => !resolved);
  const chosen = state.asked.figure ?? (open.length === 1 ? open[0]?.cell : undefined);
  return (
    <div className="space-y-3 pb-3">
      {here.map((thread) => {
        const subject = nameCell(language, thread.cell, page.catalogue);
        if (thread.cell !== chosen || !page.submissionId) {
          return <ReadThread key={thread.id} state={state} thread={thread} subject={subject} />;
        }
        return (
          <FigureThread
            key={thread.id}
            subject={subject}
            figure={thread.cell}
            submissionId={page.submissionId}
            thread={thread}
            organisation={page.organisation}
            keys={{ comment: page.keys.comment }}
          />
        );
      })}
    </div>
  );
}

function ReadThread({ state, thread, subject }: { state: FormState; thread: PageThread; subject: string }) {
  const { t, language } = useSpeech();
  const { year, section, organisation } = state.page;
  const last = thread.comments.at(-1)?.side;
  const standing = thread.resolved ? "resolved" : last === "organisation" ? "answered" : "open";
  const to = `${paths.submissionSection(year, section)}?figure=${encodeURIComponent(thread.cell)}#figure`;
  return (
    <CommentThread
      subject={subject}
      state={standing}
      reply={!thread.resolved && <TextLink to={to}>{t("reporting:message.answer")}</TextLink>}
    >
      {thread.comments.map(({ side, text, at }) => (
        <Comment
          key={at + text}
          who={
            side === "organisation" ? t("ui:thread.by_organisation", { organisation }) : t("ui:thread.by_secretariat")
          }
          dateTime={at}
          at={formatShortMoment(language, at)}
          answer={side === "organisation"}
        >
          {text}
          <IdentifyingWarning text={text} />
        </Comment>
      ))}
    </CommentThread>
  );
}
