import { useSpeech } from "#app/i18n/context.tsx";
import { type Reply, type Typed } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { MarginNote } from "#app/ui/layout/margin-note.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { type WordsPage } from "../queries/words-page.server.ts";
import { type WordsReply } from "../words-reply.ts";
import { WordsAsText } from "./words-as-text.tsx";
import { Island } from "#app/ui/layout/island.tsx";
import { WordsForm } from "./words-form.tsx";

type Props = { page: WordsPage; reply: WordsReply | null };
/** `refused`: a no to the page as a whole, such as a report that a colleague sent meanwhile. */
type PageProps = Props & { refused: Reply | undefined };

/** A section of words: what was hard, what was done, what was contributed. */
export function WordsPageView({ page, reply, refused }: PageProps) {
  const { t } = useSpeech();
  const { year, section, place } = page;
  return (
    <>
      <ReplySummary reply={refused} firstField="words" />
      <PageHeading
        kicker={t("reporting:place", { year, number: place.number, of: place.of })}
        title={t(`reporting:section.${section}`)}
        lead={t(`reporting:words.lead.${section}`, { year })}
      />
      <MarginRight margin={<PersonalNote />}>
        <span id="field-words" tabIndex={-1} />
        {page.readOnly ? (
          <>
            <NotKept typed={refused?.typed ?? {}} />
            <Banner kind="note" title={t(`reporting:readonly.${page.readOnly}`, { year })} />
            <WordsAsText answers={page.answers.map(({ slot, ...answer }) => ({ ...slot, ...answer }))} year={year} />
          </>
        ) : (
          <Island name="words" rooms={["accounts", "refusals", "reporting"]} part={WordsForm} props={{ page, reply }} />
        )}
      </MarginRight>
    </>
  );
}

/** Texts that came too late to be saved, so that nobody has to write them again. */
function NotKept({ typed }: { typed: Typed }) {
  const { t } = useSpeech();
  const texts = Object.entries(typed).flatMap(([name, values]) => (name.endsWith("-text") ? values : []));
  const written = texts.filter((text) => text.trim() !== "");
  if (written.length === 0) return null;
  return (
    <Banner kind="problem" title={t("reporting:form.not_kept")}>
      {written.map((text) => (
        <p key={text} className="mt-2 break-words whitespace-pre-line">
          {text}
        </p>
      ))}
    </Banner>
  );
}

function PersonalNote() {
  const { t } = useSpeech();
  return (
    <MarginNote title={t("reporting:margin.personal")}>
      <p>{t("reporting:margin.personal_text")}</p>
    </MarginNote>
  );
}
