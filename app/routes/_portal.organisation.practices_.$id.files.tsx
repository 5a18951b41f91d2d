import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { filesForm } from "#app/domain/practices/files-input.ts";
import { type PracticeFiles, practiceFiles } from "#app/domain/practices/queries/practice-files.server.ts";
import { PracticeFilesPage } from "#app/domain/practices/ui/write/files-page.tsx";
import { inLanguage } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer, attemptPrepared, parsed } from "#app/web/exchange.server.ts";
import { unkept } from "#app/web/file-posted.server.ts";
import { type PageHandle } from "#app/web/handle.ts";
import { doneWith, preparedFile } from "#app/web/practice-file-posted.server.ts";

export const handle: PageHandle<PracticeFiles> = {
  title: (t) => t("files:page.title"),
  crumbs: (t, { id, title }) => [
    { label: t("practices:own.title"), to: paths.ownPractices() },
    { label: title || t("practices:write.untitled"), to: paths.ownPractice(id) },
    { label: t("files:page.title") },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, (ctx) => practiceFiles(ctx, args.params["id"] ?? ""));
}

export function action(args: ActionFunctionArgs) {
  return attemptPrepared(args, forOrganisation, {
    before: (sent) => preparedFile(args, sent),
    act: async (ctx, sent, { file, act, used }) => {
      const { form_key: key, intent } = parsed(sent, filesForm);
      const practice = args.params["id"] ?? "";
      const to = await carryOutOnce(ctx, { key, act: `file.${intent}` }, async (inside) => {
        await act(inside, { practice, file });
        used();
        return paths.ownPracticeFiles(practice, doneWith[intent]);
      });
      return redirect(inLanguage(sent.language, to));
    },
    undo: ({ file }) => unkept(file),
  });
}

export default function PracticeFilesRoute() {
  const [search] = useSearchParams();
  const reply = useActionData<typeof action>() as Reply | undefined;
  return <PracticeFilesPage page={useLoaderData<typeof loader>()} reply={reply} done={search.get("done")} />;
}
