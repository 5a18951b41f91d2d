import { type CommentDone } from "#app/domain/manuscripts/comment-done.ts";
import { CommentDoneBanner, type CommentsPlace, LeftOverComments } from "#app/domain/manuscripts/ui/comments.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { CheckboxField, FieldSet } from "#app/ui/form/choice.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { TextArea } from "#app/ui/form/text-field.tsx";
import { PageHeading, SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type TwoLanguages } from "#db/schema/practices.ts";
import { checklist } from "../../checklist.ts";
import { type PracticeToCheck } from "../../queries/practices-desk.server.ts";
import { territoryName } from "../../territory-name.ts";
import { fieldsOf, FlagsList, PracticePreviews } from "../write/check-page.tsx";
import { PracticeFilesSection } from "../practice-files.tsx";

type Props = { practice: PracticeToCheck; reply: Reply | undefined };
type PageProps = Props & { done: CommentDone | null };

/** A practice as whoever checks it reads it: the text, what was noticed in it, and the decision. */
export function PracticeToCheckPage({ practice, reply, done }: PageProps) {
  const { t, language } = useSpeech();
  const place = placeOf(practice, reply, done);
  const { organisation, sentAt, state, mayDecide, flags, scanNote } = practice;
  return (
    <>
      <ReplySummary reply={reply} firstField={reply?.typed["quote"] ? "quote" : "checked"} />
      <CommentDoneBanner place={place} />
      <Standing practice={practice} />
      <PageHeading
        kicker={t("practices:desk.sent", { organisation, day: formatDay(language, sentAt) })}
        title={t("practices:checking.title")}
      />
      <p className="no-print -mt-4 mb-8">
        <TextLink to={paths.textHistory(practice.id)} className="inline-flex min-h-11 items-center">
          {t("practices:history.see")}
        </TextLink>
      </p>
      <Facts practice={practice} />
      <FlagsList flags={flags} />
      {scanNote && <p className="-mt-6 mb-10 max-w-reading">{t("practices:checking.scan_note", { note: scanNote })}</p>}
      <PracticePreviews previews={practice.previews} place={place} />
      <LeftOverComments place={place} shown={fieldsOf(practice.previews)} />
      <PracticeFilesSection files={practice.files} forReader />
      {state === "sent" && mayDecide ? (
        <Decision practice={practice} reply={reply} />
      ) : (
        <p className="font-semibold">
          {t(state === "sent" ? "practices:checking.not_you" : `practices:checking.state.${state}`)}
        </p>
      )}
    </>
  );
}

/** What else has to be known before deciding. */
function Standing({ practice: { isKeptOff, isCleared } }: Pick<Props, "practice">) {
  const { t } = useSpeech();
  return (
    <>
      {isKeptOff && <Banner kind="note" title={t("practices:checking.kept_off")} />}
      {isCleared && <Banner kind="note" title={t("practices:checking.cleared")} />}
    </>
  );
}

function placeOf(practice: PracticeToCheck, reply: Reply | undefined, done: CommentDone | null): CommentsPlace {
  const { comments, formKey, mayAnswer, mayComment } = practice;
  const at = paths.textToCheck(practice.id);
  return { at, reply, done, comments, formKey, side: "readers", mayAnswer, mayAccept: false, mayComment };
}

const inBoth = ({ ro, en }: TwoLanguages) => (en ? `${ro} / ${en}` : ro);

function Facts({ practice }: { practice: PracticeToCheck }) {
  const { t } = useSpeech();
  const { facts, mentionsPeople, aboutSurvivors } = practice;
  const yesNo = (is: boolean) => t(is ? "practices:write.yes" : "practices:write.no");
  const rows = [
    [t("practices:page.kind"), t(`practices:kind.${facts.kind}`)],
    [t("practices:page.direction"), t(`coalition:directions.${facts.direction}.name`)],
    [t("practices:page.audience"), facts.audiences.map((one) => t(`practices:audience.${one}`)).join(", ")],
    [t("practices:page.evidence"), t(`practices:evidence_means.${facts.evidence}`)],
    [t("practices:write.partners"), facts.partners.join(", ")],
    [t("practices:page.setting"), facts.setting ? t(`practices:setting.${facts.setting}`) : ""],
    [t("practices:page.territories"), facts.territories.map((one) => territoryName(t, one)).join(", ")],
    ...facts.figures.map(({ value, label, year }) => [
      t("practices:page.figures"),
      `${value} ${inBoth(label)} (${year})`,
    ]),
    ...facts.links.map(({ label, url }) => [t("practices:page.links"), `${inBoth(label)}: ${url}`]),
    [t("practices:write.contact"), facts.contact ?? ""],
    [t("practices:page.licence"), facts.licence ? t(`practices:licence.${facts.licence}`) : ""],
    [t("practices:write.mentions_people"), yesNo(mentionsPeople)],
    [t("practices:write.about_survivors"), yesNo(aboutSurvivors)],
  ];
  return (
    <dl className="mb-10 border-t-2 border-ink">
      {rows
        .filter(([, value]) => value !== "")
        .map(([name, value], index) => (
          <div key={index} className="grid gap-x-6 border-b border-rule py-2 md:grid-cols-[16rem_minmax(0,1fr)]">
            <dt className="text-ink-2">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Decision({ practice, reply }: Props) {
  const { t, language } = useSpeech();
  const open = practice.comments.filter(({ state }) => state === "open").length;
  const both = formatList(language, [t("practices:checking.publish"), t("practices:checking.return")]);
  return (
    <section aria-labelledby="decision">
      <SectionHeading small id="decision">
        {t("practices:checking.decision")}
      </SectionHeading>
      <form
        method="post"
        action={inLanguage(language, paths.textToCheck(practice.id))}
        noValidate
        aria-label={both}
        className="max-w-field pt-5"
      >
        <input type="hidden" name="form_key" value={practice.formKey} />
        <input type="hidden" name="version" value={practice.version} />
        <Checklist ticked={reply?.typed["checked"] ?? []} />
        <Button name="decision" value="publish">
          {t("practices:checking.publish")}
        </Button>
        <div className="mt-10">
          {open > 0 && <p className="mb-4">{t("practices:checking.open_comments", { count: open })}</p>}
          <TextArea
            id="field-reason"
            name="reason"
            rows={5}
            label={t("practices:checking.reason")}
            hint={t("practices:checking.reason_hint")}
            defaultValue={typedOr(reply, "reason", "")}
          />
          <Button variant="secondary" name="decision" value="return">
            {t("practices:checking.return")}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Checklist({ ticked }: { ticked: readonly string[] }) {
  const { t } = useSpeech();
  return (
    <FieldSet
      id="field-checked"
      label={t("practices:checking.checklist")}
      hint={t("practices:checking.checklist_hint")}
    >
      {checklist.map((item) => (
        <CheckboxField
          key={item}
          id={`field-checked-${item}`}
          name="checked"
          value={item}
          defaultChecked={ticked.includes(item)}
          label={t(`practices:checklist.${item}`)}
        />
      ))}
    </FieldSet>
  );
}
