import { useSpeech } from "#app/i18n/context.tsx";
import { formatList } from "#app/i18n/format.ts";
import { identifyingIn } from "#app/kernel/identifying-text.ts";

/** Says every kind of identifying text there seems to be in a text, in one sentence; null when there is none. */
export function useIdentifying(): (text: string) => string | null {
  const { t, language } = useSpeech();
  return (text) => {
    const kinds = identifyingIn(text).map((kind) => t(`ui:identifying.${kind}`));
    return kinds.length > 0 ? t("ui:identifying.seems", { what: formatList(language, kinds) }) : null;
  };
}

/** The same under a text that stands on the page. */
export function IdentifyingWarning({ text }: { text: string }) {
  const said = useIdentifying()(text);
  return said && <p className="mt-1 text-small whitespace-normal text-accent">{said}</p>;
}
