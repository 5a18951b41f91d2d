import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { yearOfAddress } from "#app/domain/periods/addresses.ts";
import { type ReportTasks, reportTasks } from "#app/domain/sending/queries/report-tasks.server.ts";
import { TaskListPage } from "#app/domain/sending/ui/task-list-page.tsx";
import { paths } from "#app/kernel/paths.ts";
import { forOrganisation } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle<ReportTasks> = {
  title: (t, { year }) => t("reporting:task_list.title", { year }),
  crumbs: (t, { year }) => [
    { label: t("common:tabs.home"), to: paths.desk() },
    { label: t("reporting:title"), to: paths.reporting() },
    { label: String(year) },
  ],
};

export function loader(args: LoaderFunctionArgs) {
  return answer(args, forOrganisation, async (ctx) => reportTasks(ctx, yearOfAddress(args.params["year"])));
}

const said = ["withdrawn", "confirmed"] as const;

export default function Tasks() {
  const [search] = useSearchParams();
  const done = said.find((one) => one === search.get("done")) ?? null;
  return <TaskListPage tasks={useLoaderData<typeof loader>()} done={done} />;
}
