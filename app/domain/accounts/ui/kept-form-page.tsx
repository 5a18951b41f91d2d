import { useSpeech } from "#app/i18n/context.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { type KeptForm } from "../queries/kept-form.server.ts";

/** What was typed before the sign-in ran out, ready to be sent to where it was going. */
export function KeptFormPage({ form }: { form: KeptForm }) {
  const { t } = useSpeech();
  const shown = form.fields.filter(([name, value]) => value.trim() !== "" && !isMachinery(name));
  return (
    <>
      <PageHeading title={t("accounts:kept.title")} lead={t("accounts:kept.lead")} />
      <form method="post" action={form.path}>
        {form.fields.map(([name, value], index) => (
          <input key={`${index} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <div className="flex flex-wrap items-center gap-6">
          <Button>{t("accounts:kept.submit")}</Button>
          <TextLink to={form.path}>{t("accounts:kept.discard")}</TextLink>
        </div>
      </form>
      <details className="mt-8">
        <summary className="min-h-11 py-2 font-semibold">{t("accounts:kept.show")}</summary>
        <ul className="mt-2 max-w-reading">
          {shown.map(([name, value], index) => (
            <li key={`${index} ${name}`} className="border-b border-rule py-2 break-words">
              {value}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Keys and versions that forms carry for themselves. */
const isMachinery = (name: string) => name === "form_key" || name === "intent" || name.startsWith("v:");
