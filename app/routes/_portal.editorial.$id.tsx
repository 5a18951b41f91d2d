import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { commentDone } from "#app/domain/manuscripts/comment-done.ts";
import { decisionInput } from "#app/domain/practices/checklist.ts";
import { carryOutComment } from "#app/domain/practices/comment-acts.server.ts";
import { publishPractice } from "#app/domain/practices/commands/publish-practice.server.ts";
import { returnPractice } from "#app/domain/practices/commands/return-practice.server.ts";
import { practiceToCheck } from "#app/domain/practices/queries/practices-desk.server.ts";
import { PracticeToCheckPage } from "#app/domain/practices/ui/check/practice-to-check-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forEditorial } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = {
  title: (t) => t("practices:checking.title"),
  crumbs: (t) => [
    { label: t("practices:desk.title"), to: paths.editorial() },
    { label: t("practices:checking.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forEditorial, (ctx) => practiceToCheck(ctx, args.params["id"] ?? ""));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forEditorial, async (ctx, sent) => {
    const id = args.params["id"] ?? "";
    const place = { id, backTo: (done: string, comment: string) => paths.textToCheck(id, done, comment) };
    const said = await carryOutComment(ctx, (schema) => parsed(sent, schema), place);
    if (said) return redirect(inLanguage(sent.language, said));
    const { form_key: key, decision, version, reason, checked } = parsed(sent, decisionInput);
    const to = await carryOutOnce(ctx, { key, act: `practice.${decision}` }, async (inside) => {
      if (decision === "publish") return paths.editorial(await publishPractice(inside, { id, version, checked }));
      await returnPractice(inside, { id, version, reason });
      return paths.editorial("returned");
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function CheckPractice() {
  const reply = useActionData<typeof action>() as Reply | undefined;
  const [search] = useSearchParams();
  const done = commentDone(search);
  return <PracticeToCheckPage practice={useLoaderData<typeof loader>()} reply={reply} done={done} />;
}
