import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import { SectionHeading } from "../layout/page-heading.tsx";
import { TextLink } from "../layout/text-link.tsx";

export type Task = {
  key: string;
  title: string;
  hint?: ReactNode;
  /** Without an address the task cannot start yet: its name is text. */
  to?: string;
  /** A `StatusTag`. */
  status: ReactNode;
};

export type TaskGroup = { key: string; title: string; tasks: readonly Task[] };

function TaskRow({ task }: { task: Task }) {
  return (
    <li className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-rule py-4">
      <div className="min-w-0">
        {task.to ? (
          <TextLink to={task.to} className="font-semibold after:absolute after:inset-0">
            {task.title}
          </TextLink>
        ) : (
          <span className="font-semibold">{task.title}</span>
        )}
        {task.hint && <p className="text-table text-ink-2">{task.hint}</p>}
      </div>
      {task.status}
    </li>
  );
}

/** Groups of tasks with name, hint and state. The whole row is clickable and holds one link. */
export function TaskList({ groups }: { groups: readonly TaskGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`tasks-${group.key}`} className="mb-10">
          <SectionHeading small id={`tasks-${group.key}`}>
            {group.title}
          </SectionHeading>
          <ul>
            {group.tasks.map((task) => (
              <TaskRow key={task.key} task={task} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export type PartState = "done" | "half" | "empty";

const fill: Record<PartState, string> = {
  done: "after:w-full",
  half: "after:w-1/2",
  empty: "after:w-0",
};

/** n of m in words, then m segments for the eye. `words` replaces the sentence about sections. */
export function SectionProgress({ parts, words }: { parts: readonly PartState[]; words?: ReactNode }) {
  const { t } = useSpeech();
  const done = parts.filter((part) => part === "done").length;
  return (
    <div className="mb-12">
      <p className="mb-3 font-semibold">{words ?? t("ui:progress", { done, count: parts.length })}</p>
      <div aria-hidden="true" className="flex gap-1">
        {parts.map((part, index) => (
          <span
            key={index}
            className={`tone h-2.5 flex-1 border-2 border-primary bg-sheet after:block after:h-full after:bg-primary ${fill[part]}`}
          />
        ))}
      </div>
    </div>
  );
}

/** The same in a table cell: small segments and `7 din 7`. */
export function PartsMeter({ done, total }: { done: number; total: number }) {
  const { t } = useSpeech();
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="flex gap-0.5">
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={`tone h-3.5 w-1.5 border ${index < done ? "border-primary bg-primary" : "border-edge"}`}
          />
        ))}
      </span>
      {t("ui:done_of", { done, total })}
    </span>
  );
}
