import { useSpeech } from "#app/i18n/context.tsx";
import { CheckboxField } from "#app/ui/form/choice.tsx";

type Props = { id: string; reporting: number; expected: number };

/** Says plainly that few of the expected reports stand behind the totals, and asks to go on all the same. */
export function FewConfirmation({ id, reporting, expected }: Props) {
  const { t } = useSpeech();
  return (
    <>
      <p className="max-w-reading">{t("publications:few.text", { reporting, count: expected })}</p>
      <CheckboxField id={id} name="few_confirmed" required label={t("publications:few.confirm")} />
    </>
  );
}
