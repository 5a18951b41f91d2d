import { useCallback, useMemo, useRef, useState } from "react";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type FieldProblem } from "#app/kernel/reply.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { type RowGroup } from "#app/domain/submissions/figure-rows.ts";
import { type FiguresReply, type ShownClash } from "../../figures-reply.ts";
import { type FiguresPage } from "../../queries/figures-page.server.ts";
import { answersIn, byCell, examineNow, explanationsIn, formState, typedIn } from "./form-state.ts";

type Live = { now: ReadonlyMap<CellKey, Answer>; problems: readonly FieldProblem[] };

/**
 * The form as it stands: as stored when the page comes, then what is in its fields. Sums follow the typing; findings
 * and sentences beside fields follow when a field is left, so that nobody is corrected in the middle of a number.
 */
export function useLiveForm(page: FiguresPage, groups: readonly RowGroup[], reply: FiguresReply | null) {
  const formRef = useRef<HTMLFormElement>(null);
  const stored = useMemo(() => byCell(page.cells), [page.cells]);
  const rows = useMemo(() => groups.flatMap(({ rows: all }) => all), [groups]);
  const [typed, setTyped] = useState<Live>({ now: stored, problems: reply?.problems ?? [] });
  const [left, setLeft] = useState<Live>(typed);
  const [fresh, setFresh] = useState<Record<CellKey, string>>({});
  const [saved, setSaved] = useState<Record<CellKey, string>>({});
  const [clashes, setClashes] = useState<readonly ShownClash[]>(reply?.clashes ?? []);

  const read = useCallback(
    (): Live => (formRef.current ? answersIn(rows, typedIn(formRef.current), stored) : { now: stored, problems: [] }),
    [rows, stored],
  );
  const onInput = useCallback(() => setTyped(read()), [read]);
  const onLeave = useCallback(() => setLeft(read()), [read]);
  const onSaved = useCallback((answer: FiguresReply) => {
    setFresh((before) => ({ ...before, ...answer.seen }));
    if (formRef.current) setSaved(explanationsIn(typedIn(formRef.current)));
    if (answer.clashes.length > 0) setClashes((before) => merged(before, answer.clashes));
  }, []);

  const findings = useMemo(() => examineNow(page, groups, left.now), [page, groups, left.now]);
  const given = { page, groups, now: typed.now, findings, problems: left.problems, clashes, reply, fresh, saved };
  return { formRef, state: formState(given), onInput, onLeave, onSaved };
}

const merged = (before: readonly ShownClash[], more: readonly ShownClash[]) => [
  ...before.filter(({ cell }) => !more.some((one) => one.cell === cell)),
  ...more,
];
