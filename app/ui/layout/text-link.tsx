import { type ComponentPropsWithoutRef } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { type Language, inLanguage } from "#app/i18n/languages.ts";

/** A path of the portal in the reader's language; fragments, other sites, mail and telephone stay as they are. */
export function addressFor(language: Language, to: string): string {
  return to.startsWith("/") ? inLanguage(language, to) : to;
}

type TextLinkProps = Omit<ComponentPropsWithoutRef<"a">, "href"> & {
  /** A plain Romanian path of the portal, a fragment, or a whole address. */
  to: string;
};

/** A link in the reader's language. Always underlined; a plain anchor, so that it works before and without script. */
export function TextLink({ to, children, ...rest }: TextLinkProps) {
  const { language } = useSpeech();
  return (
    <a href={addressFor(language, to)} {...rest}>
      {children}
    </a>
  );
}
