import { useCallback, useMemo, useRef, useState } from "react";
import { type CellKey } from "#app/domain/catalogue/model.ts";
import { type FieldProblem } from "#app/kernel/reply.ts";
import { type Answer } from "#app/domain/submissions/answers.ts";
import { type RowGroup } from "#app/domain/submissions/figure-rows.ts";
import { type FiguresReply, type ShownClash } from "../../figures-reply.ts";
import {
  answersIn,
  type AskedOfSection,
  byCell,
  examineNow,
  explanationsIn,
  type FormPage,
  formState,
  typedIn,
} from "./form-state.ts";

type Form = { page: FormPage; groups: readonly RowGroup[]; reply: FiguresReply | null; asked: AskedOfSection };
type Live = { now: ReadonlyMap<CellKey, Answer>; problems: readonly FieldProblem[] };

/**
 * The form as it stands: as stored when the page comes, then what is in its fields. Sums follow the typing; findings
 * and sentences beside fields follow when a field is left, so that nobody is corrected in the middle of a number.
 */
export function useLiveForm({ page, groups, reply, asked }: Form) {
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
  const { opened, open } = useOpenedRows(asked, reply);
  const given = {
    page,
    asked,
    opened,
    open,
    groups,
    now: typed.now,
    findings,
    problems: left.problems,
    clashes,
    reply,
    fresh,
    saved,
  };
  return { formRef, state: formState(given), onInput, onLeave, onSaved };
}

/** The rows that were opened: by the address, by a button of the form, by hand. */
function useOpenedRows(asked: AskedOfSection, reply: FiguresReply | null) {
  const pressed = reply?.typed["intent"]?.[0]?.match(/^open:(.+)$/)?.[1];
  const [opened, setOpened] = useState<ReadonlySet<CellKey>>(new Set([...asked.open, ...(pressed ? [pressed] : [])]));
  const open = useCallback((rows: readonly CellKey[]) => setOpened((before) => new Set([...before, ...rows])), []);
  return { opened, open };
}

const merged = (before: readonly ShownClash[], more: readonly ShownClash[]) => [
  ...before.filter(({ cell }) => !more.some((one) => one.cell === cell)),
  ...more,
];
