import { useMemo, useState } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { type Translate } from "#app/i18n/translator.ts";
import { describeElsewhere, nameCell } from "#app/domain/catalogue/describe.ts";
import { paths } from "#app/kernel/paths.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { type ErrorEntry, ErrorSummary } from "#app/ui/feedback/error-summary.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { SaveBar } from "#app/ui/form/save-bar.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type RowGroup, rowGroups } from "#app/domain/submissions/figure-rows.ts";
import { placeOf } from "#app/domain/submissions/figures-examined.ts";
import { useAutosave } from "#app/ui/form/autosave/autosave.ts";
import { fieldId, fieldOf } from "../../figures-input.ts";
import { type FiguresReply } from "../../figures-reply.ts";
import { moveDown, pasteColumn, type Pasted, undoPaste } from "./column-keys.ts";
import { useUnreadable } from "./figure-input.tsx";
import { DistinctQuestion } from "./distinct-question.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { type AskedOfSection, formId, type FormPage, type FormState } from "./form-state.ts";
import { useLiveForm } from "./use-live-form.ts";

type Props = { page: FormPage; reply: FiguresReply | null; asked: AskedOfSection };

/** The form of a section of figures. A plain form post; script adds saving, the live sum and checks on leaving a field. */
export function FiguresForm({ page, reply, asked }: Props) {
  const { t, language } = useSpeech();
  const groups = useMemo(() => rowGroups(page.catalogue, page.services), [page.catalogue, page.services]);
  const { formRef, state, onInput, onLeave, onSaved } = useLiveForm({ page, groups, reply, asked });
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const action = inLanguage(language, paths.submissionSection(page.year, page.section));
  const saving = useAutosave<FiguresReply>({
    formRef,
    action: `${action}/autosave`,
    owner: page.owner,
    savedAt: reply?.savedAt ?? page.savedAt,
    language,
    freshFields: ({ seen }) =>
      Object.fromEntries(Object.entries(seen).map(([cell, code]) => [fieldOf.seen(cell), code])),
    onSaved,
    reveal: state.open,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- listens to the fields inside; acts on nothing itself
    <div
      onInput={onInput}
      onBlur={onLeave}
      onKeyDown={moveDown}
      onPaste={(event) => setPasted(pasteColumn(event) ?? pasted)}
    >
      <SavedSummary state={state} isShown={asked.isSaved || reply !== null} />
      {saving.isSignedOut && <SignedOutNote to={paths.signIn(action)} />}
      <form id={formId} ref={formRef} method="post" action={action} noValidate>
        {/* Enter in a field saves, instead of pressing whatever button comes first. */}
        <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="hidden" />
      </form>
      {groups.map((group) => (
        <Group key={group.key} state={state} group={group} />
      ))}
      {pasted && pasted.changed.length > 0 && <PastedNote pasted={pasted} forget={() => setPasted(null)} />}
      <SaveBar state={saving.state} back={{ to: paths.submission(page.year), label: t("reporting:form.back") }}>
        <Button variant="secondary" form={formId} name="intent" value="save">
          {t("reporting:form.save")}
        </Button>
        <Button form={formId} name="intent" value="continue">
          {t("reporting:form.continue")}
        </Button>
      </SaveBar>
    </div>
  );
}

/** What a paste filled, with the way back. */
function PastedNote({ pasted, forget }: { pasted: Pasted; forget: () => void }) {
  const { t } = useSpeech();
  const undo = () => {
    undoPaste(pasted);
    forget();
  };
  return (
    <Banner kind="note" title={t("reporting:form.pasted", { count: pasted.changed.length })}>
      <Button variant="secondary" type="button" onClick={undo}>
        {t("reporting:form.undo")}
      </Button>
    </Banner>
  );
}

function SignedOutNote({ to }: { to: string }) {
  const { t } = useSpeech();
  return (
    <Banner kind="problem" title={t("reporting:form.signed_out")}>
      <TextLink to={to} target="_blank">
        {t("reporting:form.sign_in")}
      </TextLink>
    </Banner>
  );
}

function Group({ state, group }: { state: FormState; group: RowGroup }) {
  const { t } = useSpeech();
  const [first] = group.rows;
  if (group.key === "distinct") return first ? <DistinctQuestion state={state} row={first} /> : null;
  const heading = headingOf(t, group);
  return (
    <>
      {heading && (
        <div className="mt-10 [&>div]:border-b-0 [&>div]:pb-2">
          <SectionHeading small>{heading}</SectionHeading>
        </div>
      )}
      <FiguresTable state={state} group={group} />
      {group.key === "services" && (
        <p className="-mt-4 mb-8 text-small">
          <TextLink to={paths.submissionSection(state.page.year, "organisation")}>
            {t("reporting:figures.add_service")}
          </TextLink>
        </p>
      )}
    </>
  );
}

function headingOf(t: Translate, { key }: RowGroup): string | null {
  if (key === "who" || key === "start") return t(`reporting:figures.${key}`);
  return key === "further" ? t("reporting:figures.more") : null;
}

/** After a save: what cannot be read and what cannot be right, each a link to its field. */
function SavedSummary({ state, isShown }: { state: FormState; isShown: boolean }) {
  const { t, language } = useSpeech();
  const say = useUnreadable();
  if (!isShown) return null;
  const unreadable = state.problems.map(say).map(({ cell, sentence }): ErrorEntry => {
    const name = nameCell(language, cell, state.page.catalogue);
    return { fieldId: fieldId(cell), message: t("reporting:errors.summary_figure", { name, sentence }) };
  });
  const wrong = state.findings
    .filter(({ severity }) => severity === "error")
    .map((finding): ErrorEntry => {
      return {
        fieldId: fieldId(placeOf(finding)),
        message: describeElsewhere({ t, language }, finding, state.page.catalogue),
      };
    });
  const clashing = state.clashes.map(({ cell }): ErrorEntry => {
    return { fieldId: `${fieldId(cell)}-clash`, message: t("reporting:message.clash") };
  });
  return <ErrorSummary errors={[...unreadable, ...clashing, ...wrong]} />;
}
