import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { commentDone } from "#app/domain/manuscripts/comment-done.ts";
import { carryOutComment } from "#app/domain/practices/comment-acts.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { type PracticeDraft, practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { PracticeCheckPage } from "#app/domain/practices/ui/write/check-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { seenVersion } from "#app/kernel/seen-version.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attempt, parsed } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<PracticeDraft> = {
  title: (t) => t("practices:ready.title"),
  crumbs: (t, { id, title }) => [
    { label: t("practices:own.title"), to: paths.ownPractices() },
    { label: title || t("practices:write.untitled"), to: paths.ownPractice(id) },
    { label: t("practices:ready.title") },
  ],
};

const input = z.object({ form_key: z.uuid(), version: seenVersion });

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, (ctx) => practiceDraft(ctx, args.params["id"] ?? ""));
}

export function action(args: ActionFunctionArgs) {
  return attempt(args, forOrganisation, async (ctx, sent) => {
    const id = args.params["id"] ?? "";
    const place = { id, backTo: (done: string, comment: string) => paths.ownPracticeCheck(id, done, comment) };
    const said = await carryOutComment(ctx, (schema) => parsed(sent, schema), place);
    if (said) return redirect(inLanguage(sent.language, said));
    const { form_key: key, version } = parsed(sent, input);
    const to = await carryOutOnce(ctx, { key, act: "practice.send" }, async (inside) => {
      await sendPractice(inside, { id, version });
      return paths.ownPractices("sent");
    });
    return redirect(inLanguage(sent.language, to));
  });
}

export default function CheckPractice() {
  const reply = useActionData<typeof action>() as Reply | undefined;
  const [search] = useSearchParams();
  const done = commentDone(search);
  return <PracticeCheckPage draft={useLoaderData<typeof loader>()} reply={reply} done={done} />;
}
