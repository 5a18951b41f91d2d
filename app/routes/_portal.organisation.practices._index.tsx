import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { ownPractices } from "#app/domain/practices/queries/own-practices.server.ts";
import { OwnPracticesPage } from "#app/domain/practices/ui/write/own-practices-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("practices:own.title"),
  crumbs: (t) => [{ label: t("common:tabs.home"), to: paths.desk() }, { label: t("practices:own.title") }],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, ownPractices);
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const { form_key: key } = parsed(sent, z.object({ form_key: z.uuid() }));
    const to = await carryOutOnce(ctx, { key, act: "practice.begin" }, async (inside) =>
      paths.ownPractice(await beginPractice(inside)),
    );
    return redirect(inLanguage(sent.language, to));
  });
}

export default function OwnPractices() {
  const [search] = useSearchParams();
  return <OwnPracticesPage page={useLoaderData<typeof loader>()} isSent={search.get("done") === "sent"} />;
}
