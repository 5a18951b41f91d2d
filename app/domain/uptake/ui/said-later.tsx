import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { type UptakePage, type UptakeSeen } from "../queries/uptake-page.server.ts";
import { Words } from "./afterlife-section.tsx";

export type UptakeProps = { page: UptakePage; reply: Reply | undefined };

/** What the organisation said last, a year or more after it took the practice up. */
export function LastAnswer({ last }: { last: NonNullable<UptakeSeen["last"]> }) {
  const { t, language } = useSpeech();
  const day = formatDay(language, last.answeredAt);
  return (
    <>
      <p className="mt-2 text-table text-ink-2">
        {t(last.stillUsed ? "uptake:afterlife.still_used" : "uptake:afterlife.not_used", { day })}
      </p>
      <Words text={last.changed} />
    </>
  );
}
