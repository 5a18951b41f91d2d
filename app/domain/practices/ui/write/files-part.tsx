import { useSpeech } from "#app/i18n/context.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Part } from "./part.tsx";

/** The way from the text to its files: it saves what is typed first. */
export function FilesPart({ count }: { count: number }) {
  const { t } = useSpeech();
  return (
    <Part id="files" title={t("files:page.title")}>
      <p className="mb-4">{count === 0 ? t("files:part.none") : t("files:part.some", { count })}</p>
      <Button variant="secondary" name="intent" value="files">
        {t("files:part.open")}
      </Button>
    </Part>
  );
}
