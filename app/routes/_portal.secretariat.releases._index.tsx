import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { prepareRelease } from "#app/domain/publications/commands/prepare-release.server.ts";
import { prepareReleaseInput } from "#app/domain/publications/input.ts";
import { releasesDesk } from "#app/domain/publications/queries/releases-desk.server.ts";
import { type DeskDone, ReleasesDeskPage } from "#app/domain/publications/ui/releases-desk-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { reportingYear } from "#app/kernel/year.ts";
import { forSecretariat, signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("publications:desk.title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("publications:desk.title") }],
};

export async function loader(args: LoaderFunctionArgs) {
  const desk = await answer(args, signedIn, releasesDesk);
  return { desk, done: doneIn(new URL(args.request.url).searchParams) };
}

/** What was just decided, as the address says it. */
function doneIn(search: URLSearchParams): DeskDone {
  const year = reportingYear(search.get("year") ?? undefined);
  const what = search.get("done");
  return year !== null && (what === "published" || what === "discarded") ? { what, year } : null;
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const { form_key: key, year, few_confirmed: few } = parsed(sent, prepareReleaseInput);
    const to = await carryOutOnce(ctx, { key, act: "release.prepare" }, async (inside) =>
      paths.releaseDraft((await prepareRelease(inside, { year, fewConfirmed: few === "on" })).id),
    );
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Releases() {
  const { desk, done } = useLoaderData<typeof loader>();
  return <ReleasesDeskPage desk={desk} done={done} reply={useActionData<typeof action>() as Reply | undefined} />;
}
