import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { Words } from "#app/ui/layout/words.tsx";
import { type UptakeWaiting } from "../queries/uptake-waiting.server.ts";

/** What good practices ask of the organisation now; nothing when they ask nothing. */
export function WaitingPractices({ waiting }: { waiting: readonly UptakeWaiting[] }) {
  const { t } = useSpeech();
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-practices" className="mb-10">
      <SectionHeading small id="waiting-practices">
        {t("uptake:waiting.title")}
      </SectionHeading>
      <ul>
        {waiting.map(({ slug, title, what, count }) => (
          <li key={`${what} ${slug}`} className="relative border-b border-rule py-4">
            <TextLink to={paths.practiceUptake(slug)} className="font-semibold after:absolute after:inset-0">
              <Words of={title} />
            </TextLink>
            <p className="text-table text-ink-2">
              {what === "questions" ? t("uptake:waiting.questions", { count }) : t(`uptake:waiting.${what}`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
