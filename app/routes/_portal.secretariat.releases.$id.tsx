import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { discardRelease } from "#app/domain/publications/commands/discard-release.server.ts";
import { publishRelease } from "#app/domain/publications/commands/publish-release.server.ts";
import { decideOnReleaseInput } from "#app/domain/publications/input.ts";
import { type ReleaseDraft, releaseDraft } from "#app/domain/publications/queries/release-draft.server.ts";
import { ReleaseDraftPage } from "#app/domain/publications/ui/release-draft-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forSecretariat, signedIn } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<ReleaseDraft> = {
  title: (t, { name }) => t("publications:draft.title", { name }),
  crumbs: (t, { name }) => [
    { label: t("publications:desk.title"), to: paths.releases() },
    { label: t("publications:draft.crumb", { name }) },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, signedIn, (ctx) => releaseDraft(ctx, args.params["id"] ?? ""));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forSecretariat, async (ctx, sent) => {
    const { form_key: key, decision, few_confirmed: few, current_password } = parsed(sent, decideOnReleaseInput);
    const id = args.params["id"] ?? "";
    const to = await carryOutOnce(ctx, { key, act: `release.${decision}` }, async (inside) => {
      const publishes = decision === "publish";
      const { year } = await (publishes
        ? publishRelease(inside, { id, current_password, fewConfirmed: few === "on" })
        : discardRelease(inside, { id }));
      return `${paths.releases()}?done=${publishes ? "published" : "discarded"}&year=${year}`;
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function Release() {
  return (
    <ReleaseDraftPage
      draft={useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>() as Reply | undefined}
    />
  );
}
