import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestToJoin } from "#app/domain/organisations/commands/request-to-join.server.ts";
import { requestToJoinInput } from "#app/domain/organisations/joining.ts";
import { JoinForm } from "#app/domain/organisations/ui/join-form.tsx";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { entrance } from "#app/web/context.server.ts";
import { attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { publicMeta } from "#app/web/public-meta.ts";

export const handle: PageHandle = {
  title: (t) => t("join:title"),
  crumbs: (t) => [{ label: t("ui:nav.home"), to: paths.home() }, { label: t("common:to_join") }],
};
export const meta = publicMeta;
/** Each form has a key of its own, so no copy of the page is kept for the next reader. */
export const headers = () => ({ "Cache-Control": "no-store" });

export function loader({ request }: LoaderFunctionArgs) {
  const t = translate(languageOf(new URL(request.url).pathname));
  return { head: { title: t("join:title"), description: t("join:description") }, formKey: crypto.randomUUID() };
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, entrance, async (ctx, sent) => {
    const request = parsed(sent, requestToJoinInput);
    const { language } = sent;
    await requestToJoin(ctx, { request, language, from: args.context.clientAddress });
    return redirect(inLanguage(language, paths.joinReceived()));
  });
}

export default function Join() {
  const { formKey } = useLoaderData<typeof loader>();
  return <JoinForm formKey={formKey} reply={useActionData<typeof action>() as Reply | undefined} />;
}
