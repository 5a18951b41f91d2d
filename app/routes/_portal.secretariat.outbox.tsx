import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tryMailAgain } from "#app/domain/notices/commands/try-mail-again.server.ts";
import { tryMailAgainInput } from "#app/domain/notices/input.ts";
import { mailAndJobs } from "#app/domain/notices/queries/mail-and-jobs.server.ts";
import { MailAndJobsPage } from "#app/domain/notices/ui/mail-and-jobs-page.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { forOperations } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("notices:mails.title"),
  crumbs: (t) => [{ label: t("common:tabs.trail"), to: paths.audit() }, { label: t("notices:mails.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(args.request.url);
  return answer(args, forOperations, async (ctx) => ({
    page: await mailAndJobs(ctx, languageOf(pathname)),
    isDone: searchParams.has("done"),
  }));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOperations, async (ctx, sent) => {
    await tryMailAgain(ctx, parsed(sent, tryMailAgainInput).mail);
    return redirect(inLanguage(sent.language, paths.operations("again")));
  });
}

export default function Outbox() {
  return <MailAndJobsPage {...useLoaderData<typeof loader>()} />;
}
