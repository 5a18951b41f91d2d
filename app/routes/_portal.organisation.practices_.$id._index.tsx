import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { marksIn } from "#app/domain/manuscripts/written-reply.ts";
import { draftInput, lastOf, previewedIn, previewIntent, typedContent } from "#app/domain/practices/draft.ts";
import { type PracticeDraft, practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { PracticeForm } from "#app/domain/practices/ui/write/practice-form.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<PracticeDraft> = {
  title: (t, { title }) => title || t("practices:write.untitled"),
  crumbs: (t, { title }) => [
    { label: t("common:tabs.home"), to: paths.desk() },
    { label: t("practices:own.title"), to: paths.ownPractices() },
    { label: title || t("practices:write.untitled") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  const shown = new URL(args.request.url).searchParams.get("preview");
  const field = previewedIn(previewIntent(shown ?? ""));
  return answer(args, forOrganisation, (ctx) => practiceDraft(ctx, args.params["id"] ?? "", field));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const id = args.params["id"] ?? "";
    const form = parsed(sent, draftInput);
    const { form_key: key, version, intent } = form;
    const to = await carryOutOnce(ctx, { key, act: "practice.save" }, async (inside) => {
      const changed = await savePractice(inside, { id, version, marks: marksIn(sent.typed) }, typedContent(form));
      if (intent === "check") return paths.ownPracticeCheck(id);
      if (intent === "files") return paths.ownPracticeFiles(id);
      const shown = previewedIn(intent);
      if (shown) return `${paths.ownPractice(id)}?preview=${shown}#field-${shown}`;
      return paths.ownPractice(id, lastOf(changed, Object.keys(sent.typed)));
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function WritePractice() {
  const [search] = useSearchParams();
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <PracticeForm draft={useLoaderData<typeof loader>()} reply={reply} saved={search.get("saved")} />;
}
