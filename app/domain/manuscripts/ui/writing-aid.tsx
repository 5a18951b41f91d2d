import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatTime } from "#app/i18n/format.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { useAutosave } from "#app/ui/form/autosave/autosave.ts";
import { Button } from "#app/ui/form/button.tsx";
import { SaveBar } from "#app/ui/form/save-bar.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { markField, type NotKept, type WrittenReply } from "../written-reply.ts";
import { showMissing } from "./still-missing.tsx";
import { LiveLengths } from "./live-lengths.tsx";
import { MarkButtons } from "./mark-buttons.tsx";

export type WritingAidProps = {
  /** Where the form it stands in saves while somebody writes; an address with its language. */
  autosaveTo: string;
  /** The way to sign in again and come back; without language. */
  signIn: string;
  /** Whose drafts are kept on this device. */
  owner: string;
  /** ISO instant; null before the first save. */
  savedAt: string | null;
  back: { to: string; label: string };
};

const isThere = typeof window !== "undefined";
/** Effects of layout run in the browser only; on the server there is nothing to find. */
const useFound = isThere ? useLayoutEffect : () => undefined;

/**
 * The end of a form somebody writes in: what is saved, and its buttons. Where script runs it saves what changes, field
 * by field, says what a colleague wrote meanwhile, and sets marks. Without script: buttons.
 */
export function WritingAid({ autosaveTo, signIn, owner, savedAt, back }: WritingAidProps) {
  const { t, language } = useSpeech();
  const place = useRef<HTMLDivElement>(null);
  const formRef = useRef<HTMLFormElement | null>(null);
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const [left, setLeft] = useState<readonly NotKept[]>([]);
  useFound(() => {
    formRef.current = place.current?.closest("form") ?? null;
    setForm(formRef.current);
  }, []);
  const onSaved = useCallback(({ marks, notKept, missing }: WrittenReply) => {
    if (missing) showMissing(missing);
    carryMarks(formRef.current, marks);
    const sent = new Set([...Object.keys(marks), ...notKept.map(({ field }) => field)]);
    setLeft((before) => [...before.filter(({ field }) => !sent.has(field)), ...notKept]);
  }, []);
  const saving = useAutosave<WrittenReply>({
    formRef,
    action: autosaveTo,
    owner,
    savedAt,
    language,
    freshFields: ({ marks }) =>
      Object.fromEntries(Object.entries(marks).map(([field, mark]) => [markField(field), mark])),
    onSaved,
    notSaved: ({ notKept }) => notKept.map(({ field }) => field),
    isPlainForm: true,
  });
  return (
    <div ref={place} className="contents">
      <MarkButtons form={form} />
      <LiveLengths form={form} />
      <div className="bottom-20 z-10 max-h-[40vh] overflow-y-auto [@media(min-height:40rem)_and_(min-width:47.5rem)]:sticky">
        {saving.isSignedOut && <SignedOut signIn={signIn} />}
        <Left fields={left} />
      </div>
      <SaveBar state={saving.state} back={back}>
        <Button variant="secondary" name="intent" value="save">
          {t("manuscripts:writing.save")}
        </Button>
        <Button name="intent" value="check">
          {t("manuscripts:writing.check")}
        </Button>
      </SaveBar>
    </div>
  );
}

function SignedOut({ signIn }: { signIn: string }) {
  const { t } = useSpeech();
  return (
    <Banner kind="problem" title={t("manuscripts:writing.signed_out")}>
      <TextLink to={signIn} target="_blank">
        {t("manuscripts:writing.sign_in")}
      </TextLink>
    </Banner>
  );
}

/** What a later post of the whole form was filled in against. */
function carryMarks(form: HTMLFormElement | null, marks: WrittenReply["marks"]): void {
  for (const [field, mark] of Object.entries(marks)) {
    const carrier = form?.elements.namedItem(markField(field));
    if (carrier instanceof HTMLInputElement) carrier.value = mark;
  }
}

/** Fields that stay unsaved as they are, each with why and a link to it. */
function Left({ fields }: { fields: readonly NotKept[] }) {
  const { t, language } = useSpeech();
  if (fields.length === 0) return null;
  const unitOf = ({ field }: NotKept) => document.querySelector(`[data-unit="${CSS.escape(field)}"]`);
  const why = (one: NotKept) =>
    one.why === "unfit"
      ? t("manuscripts:writing.unfit")
      : t("manuscripts:writing.both_wrote", {
          name: one.by ?? t("manuscripts:writing.somebody"),
          time: formatTime(language, one.at),
        });
  // Beside each field too: on a phone the end of the form is far away.
  const beside = fields.map((one) => {
    const unit = unitOf(one);
    const note = (
      <div className="-mt-5 mb-7.5">
        <InlineMessage kind="error">{why(one)}</InlineMessage>
      </div>
    );
    return unit && createPortal(note, unit, one.field);
  });
  const summary = (
    <Banner kind="problem" title={t("manuscripts:writing.left", { count: fields.length })}>
      <ul className="list-disc pl-5">
        {fields.map((one) => (
          <li key={one.field}>
            <a href={`#field-${one.field}`} className="text-primary underline">
              {labelOf(one.field)}
            </a>
            {": "}
            {why(one)}
          </li>
        ))}
      </ul>
    </Banner>
  );
  return (
    <>
      {summary}
      {beside}
    </>
  );
}

/** What the page calls a field. */
const labelOf = (field: string) =>
  (isThere && document.querySelector(`label[for="field-${CSS.escape(field)}"]`)?.firstChild?.textContent) || field;
