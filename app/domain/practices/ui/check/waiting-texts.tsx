import { useSpeech } from "#app/i18n/context.tsx";
import { paths } from "#app/kernel/paths.ts";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";

/** How many texts wait to be checked by the person, with the way there; nothing when none does. */
export function WaitingTexts({ waiting }: { waiting: number }) {
  const { t } = useSpeech();
  if (waiting === 0) return null;
  return (
    <section aria-labelledby="waiting-texts" className="mb-10">
      <SectionHeading small id="waiting-texts">
        {t("practices:desk.title")}
      </SectionHeading>
      <p className="relative border-b border-rule py-4">
        <TextLink to={paths.editorial()} className="font-semibold after:absolute after:inset-0">
          {t("practices:desk.waiting", { count: waiting })}
        </TextLink>
      </p>
    </section>
  );
}
