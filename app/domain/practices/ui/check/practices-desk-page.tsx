import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type PracticesDesk } from "../../queries/practices-desk.server.ts";

const doneWords = ["published", "cleared", "returned", "archived", "withdrawn", "shown"] as const;
export type DeskDone = (typeof doneWords)[number];
export const deskDone = (said: string | null): DeskDone | null => doneWords.find((one) => one === said) ?? null;

/** What waits to be checked, and what is public with the way to take it away at once. */
export function PracticesDeskPage({ desk, done }: { desk: PracticesDesk; done: DeskDone | null }) {
  const { t } = useSpeech();
  return (
    <>
      {done && <Banner title={t(`practices:desk.done.${done}`)} />}
      <PageHeading title={t("practices:desk.title")} lead={useLead(desk)} />
      <section aria-labelledby="waiting" className="mb-14">
        <SectionHeading small id="waiting">
          {t("practices:desk.waiting", { count: desk.waiting.length })}
        </SectionHeading>
        <Texts texts={desk.waiting} />
      </section>
      {desk.edited && desk.edited.checked.length > 0 && (
        <section aria-labelledby="checked">
          <SectionHeading small id="checked">
            {t("practices:desk.checked")}
          </SectionHeading>
          <Texts texts={desk.edited.checked} />
        </section>
      )}
      {desk.shown && <Shown shown={desk.shown} />}
    </>
  );
}

function useLead({ edited }: PracticesDesk): string {
  const { t } = useSpeech();
  if (!edited) return t("practices:desk.lead");
  const names = edited.directions.map((direction) => t(`coalition:directions.${direction}.name`));
  return t("practices:desk.lead_editor", { directions: names.join("; ") });
}

function Texts({ texts }: { texts: PracticesDesk["waiting"] }) {
  const { t, language } = useSpeech();
  return (
    <ul>
      {texts.map(({ id, title, organisation, sentAt, isCleared, state }) => (
        <li key={id} className="border-b border-rule py-4">
          <TextLink to={paths.textToCheck(id)} className="font-semibold">
            {title}
          </TextLink>
          <p className="text-table text-ink-2">
            {t("practices:desk.sent", { organisation, day: formatDay(language, sentAt) })}
            {(state === "returned" || state === "published") && ` · ${t(`practices:desk.became.${state}`)}`}
            {isCleared && ` · ${t("practices:desk.second_reader")}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

type ShownPractices = NonNullable<PracticesDesk["shown"]>;

function Shown({ shown }: { shown: ShownPractices }) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="shown">
      <SectionHeading small id="shown">
        {t("practices:desk.shown")}
      </SectionHeading>
      <ul>
        {shown.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div className="min-w-0">
              <TextLink to={paths.practice(one.slug)}>{one.title.ro}</TextLink>
              <p className="text-table text-ink-2">
                {one.organisation} · {t(`practices:desk.state.${one.state}`)} ·{" "}
                <TextLink to={paths.practiceUptake(one.slug)}>
                  {t("practices:own.uptake")}
                  <span className="sr-only">: {one.title.ro}</span>
                </TextLink>
              </p>
            </div>
            <Standing one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ one }: { one: ShownPractices[number] }) {
  const { t } = useSpeech();
  const ways = (["published", "archived", "withdrawn"] as const).filter((state) => state !== one.state);
  return (
    <form method="post" className="flex flex-wrap gap-3">
      <input type="hidden" name="form_key" value={one.formKey} />
      <input type="hidden" name="practice" value={one.id} />
      {ways.map((standing) => (
        <Button
          key={standing}
          name="standing"
          value={standing}
          variant={standing === "withdrawn" ? "danger" : "secondary"}
        >
          {t(`practices:desk.make.${standing}`)}
          <span className="sr-only">: {one.title.ro}</span>
        </Button>
      ))}
    </form>
  );
}
