import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { TextLink } from "./text-link.tsx";

type FooterColumn = { title: string; links: readonly { to: string; label: string }[] };

export type SiteFooterProps = {
  /** What the coalition is, in one sentence. */
  about: ReactNode;
  email?: string;
  columns: readonly FooterColumn[];
  /** Terms of use of what is shown, under a hairline. */
  note?: ReactNode;
};

/** Foot of the public pages: who we are, and three columns of links. */
export function SiteFooter({ about, email, columns, note }: SiteFooterProps) {
  const { t } = useSpeech();
  return (
    <footer className="no-print mt-18 border-t border-rule bg-wash text-table">
      <div className="page-width py-10">
        <div className="grid grid-cols-2 gap-x-6 gap-y-8 md:grid-cols-[4fr_2.5fr_2.5fr_2.5fr]">
          <div className="col-span-2 max-w-80 md:col-span-1">
            <p className="font-serif text-[1.375rem] font-medium">{t("ui:brand.name")}</p>
            <p className="mt-2 text-small">{about}</p>
            {email && (
              <p className="mt-2">
                <a href={`mailto:${email}`}>{email}</a>
              </p>
            )}
          </div>
          {columns.map((column) => (
            <nav key={column.title} aria-label={column.title}>
              <p className="text-small font-semibold">{column.title}</p>
              <ul className="mt-2">
                {column.links.map((link) => (
                  <li key={link.to}>
                    <TextLink to={link.to} className="inline-flex min-h-8 items-center">
                      {link.label}
                    </TextLink>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        {note && <p className="mt-8 border-t border-rule pt-4 text-small text-ink-2">{note}</p>}
      </div>
    </footer>
  );
}
