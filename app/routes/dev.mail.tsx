import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { lettersAsExamples, lettersWritten, type WrittenLetter } from "#app/platform/mail/letters-written.server.ts";
import { developer } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = { title: (t) => t("mail:outbox.title") };

/** Every mail the portal wrote, as people would read it, or one of each kind. In production there is no such page. */
export function loader(args: LoaderFunctionArgs) {
  const asked = new URL(args.request.url).searchParams.has("examples");
  return answer(args, developer, async (ctx) => (asked ? lettersAsExamples(ctx.now) : lettersWritten(ctx.db)));
}

function LetterView({ letter }: { letter: WrittenLetter }) {
  const { t, language } = useSpeech();
  const written = formatMoment(language, letter.writtenAt);
  const state = letter.deliveredAt ? "delivered" : letter.lastError ? "failed" : "waits";
  return (
    <article className="mb-12 border-t-2 border-ink pt-4" lang={letter.language}>
      <h2 className="text-h2">{letter.subject}</h2>
      <p className="text-small text-ink-2">
        {letter.to} · {letter.template} · {written} · {t(`mail:outbox.${state}`)} {letter.lastError}
      </p>
      <pre className="mt-3 border border-rule bg-sheet p-4 text-small whitespace-pre-wrap">{letter.text}</pre>
      <iframe
        title={`${t("mail:outbox.as_html")}: ${letter.subject}`}
        sandbox=""
        srcDoc={letter.html}
        className="mt-3 h-140 w-full border border-rule"
      />
    </article>
  );
}

export default function DevMail() {
  const { t } = useSpeech();
  const letters = useLoaderData<typeof loader>();
  return (
    <main id="main" className="page-width py-12">
      <h1 className="mb-8 text-h1">{t("mail:outbox.title")}</h1>
      <p className="mb-8">
        <TextLink to="?examples">{t("mail:outbox.examples")}</TextLink>
      </p>
      {letters.length === 0 && <p>{t("mail:outbox.empty")}</p>}
      {letters.map((letter) => (
        <LetterView key={letter.id} letter={letter} />
      ))}
    </main>
  );
}
