import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";

type Props = { theirs: string | string[]; meanwhile: { by: string | null; at: string } };

/** What a colleague wrote in a field meanwhile, under what was typed there. */
export function WrittenMeanwhile({ theirs, meanwhile: { by, at } }: Props) {
  const { t, language } = useSpeech();
  const words = Array.isArray(theirs) ? theirs.join(", ") : theirs;
  return (
    <div className="-mt-5 mb-7.5">
      <InlineMessage kind="warning">
        {t("manuscripts:writing.meanwhile", {
          name: by ?? t("manuscripts:writing.somebody"),
          moment: formatMoment(language, at),
        })}
      </InlineMessage>
      <p className="mt-2 border-l-4 border-accent-mark pl-4 break-words whitespace-pre-line">
        {words || t("manuscripts:writing.emptied")}
      </p>
    </div>
  );
}
