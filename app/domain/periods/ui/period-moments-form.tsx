import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { type z } from "zod";
import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type Reply, typedOr } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { useFieldError } from "#app/ui/form/reply-summary.tsx";
import { TextField } from "#app/ui/form/text-field.tsx";
import { type PeriodSettings } from "../queries/period-settings.server.ts";
import { changePeriodInput } from "../period-input.ts";

const fields = ["opensAt", "dueAt", "submissionsCloseAt", "correctionsCloseAt", "reviewClosesAt"] as const;
type Field = (typeof fields)[number];

type Written = z.input<typeof changePeriodInput>;
type Read = z.output<typeof changePeriodInput>;

type Props = { settings: PeriodSettings; reply: Reply | undefined };

/** The moments of a year. A plain form post; script checks a moment by the server's own schema when its field is left. */
export function MomentsForm({ settings, reply }: Props) {
  const { t } = useSpeech();
  const { seen, year } = settings;
  const written = (field: Field) => typedOr(reply, field, settings.moments[field]);
  const form = useForm<Written, unknown, Read>({
    resolver: zodResolver(changePeriodInput),
    mode: "onBlur",
    defaultValues: {
      ...Object.fromEntries(fields.map((field) => [field, written(field)])),
      seen: seen ?? "",
      form_key: settings.keys.period,
    },
  });
  return (
    <form method="post" className="mb-12">
      <input type="hidden" name="intent" value={seen === null ? "open" : "change"} />
      <input type="hidden" name="form_key" value={settings.keys.period} />
      <input type="hidden" name="year" value={year} />
      {seen !== null && <input type="hidden" name="seen" value={seen} />}
      {fields.map((field) => (
        <MomentField
          key={field}
          field={field}
          reply={reply}
          stored={written(field)}
          wrong={form.formState.errors[field]?.message}
          registered={form.register(field)}
        />
      ))}
      <Button>{seen === null ? t("periods:open", { year }) : t("periods:save")}</Button>
    </form>
  );
}

type MomentProps = {
  field: Field;
  reply: Reply | undefined;
  stored: string;
  /** The key of what the schema says when the field is left. */
  wrong: string | undefined;
  registered: ReturnType<ReturnType<typeof useForm<Written, unknown, Read>>["register"]>;
};

function MomentField({ field, reply, stored, wrong, registered }: MomentProps) {
  const { t } = useSpeech();
  const answered = useFieldError(reply, field);
  return (
    <TextField
      {...registered}
      id={`field-${field}`}
      type="datetime-local"
      className="max-w-70"
      label={t(`periods:moment.${field}.label`)}
      hint={t(`periods:moment.${field}.hint`)}
      error={wrong ? sayKey(t, wrong) : answered}
      defaultValue={stored}
    />
  );
}
