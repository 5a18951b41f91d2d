import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { actOf } from "#app/domain/uptake/carry-out.server.ts";
import { formInput } from "#app/domain/uptake/input.ts";
import { type UptakePage, uptakePage } from "#app/domain/uptake/queries/uptake-page.server.ts";
import { doneOf, UptakePageView } from "#app/domain/uptake/ui/uptake-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<UptakePage> = {
  title: (t) => t("uptake:page.title"),
  crumbs: (t, { practice }) => [
    { label: t("common:to_practices"), to: paths.practices() },
    { label: practice.title.ro, to: paths.practice(practice.slug) },
    { label: t("uptake:page.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, (ctx) => uptakePage(ctx, args.params["slug"] ?? ""));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, signedIn, async (ctx, sent) => {
    const { form_key: key, intent } = parsed(sent, formInput);
    const slug = args.params["slug"] ?? "";
    const act = actOf(intent, (schema) => parsed(sent, schema));
    const to = await carryOutOnce(ctx, { key, act: `practice.${intent}` }, async (inside) => {
      await act(inside, slug);
      return paths.practiceUptake(slug, intent);
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Uptake() {
  const [search] = useSearchParams();
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <UptakePageView page={useLoaderData<typeof loader>()} reply={reply} done={doneOf(search.get("done"))} />;
}
