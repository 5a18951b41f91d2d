import { type ClipboardEvent, type KeyboardEvent } from "react";
import { readPastedColumn } from "#app/domain/catalogue/read-count.ts";

/** Totals, children and divisions are columns of their own. */
function kindOf({ id, dataset }: HTMLInputElement): "children" | "division" | "total" {
  if (id.endsWith("-children")) return "children";
  return dataset["cell"]?.includes("|") ? "division" : "total";
}

/** The fields of the same column, downwards, that can be seen. */
function columnOf(field: HTMLInputElement): HTMLInputElement[] {
  const fields = document.querySelectorAll<HTMLInputElement>("input[data-cell]");
  return [...fields].filter((one) => one.checkVisibility() && kindOf(one) === kindOf(field));
}

const figureField = (target: EventTarget) =>
  target instanceof HTMLInputElement && target.hasAttribute("data-cell") ? target : null;

/** Enter goes to the next figure of the column instead of sending the form. */
export function moveDown(event: KeyboardEvent<HTMLElement>): void {
  const field = figureField(event.target);
  if (!field || event.key !== "Enter") return;
  event.preventDefault();
  const column = columnOf(field);
  const next = column[column.indexOf(field) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  next?.select();
}

export type Pasted = { changed: { field: HTMLInputElement; before: string }[] };

function write(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A copied column fills the fields downward; null for a paste of one line, which the browser does itself. */
export function pasteColumn(event: ClipboardEvent<HTMLElement>): Pasted | null {
  const field = figureField(event.target);
  const text = event.clipboardData.getData("text");
  if (!field || readPastedColumn(text).length < 2) return null;
  event.preventDefault();
  const lines = text.split(/\r\n|\r|\n/);
  const column = columnOf(field);
  const from = column.indexOf(field);
  const changed = lines.flatMap((line, index) => {
    const into = column[from + index];
    const first = line.split("\t")[0]?.trim() ?? "";
    if (!into || first === "" || into.value === first) return [];
    const before = into.value;
    write(into, first);
    return [{ field: into, before }];
  });
  return { changed };
}

export function undoPaste({ changed }: Pasted): void {
  for (const { field, before } of changed) write(field, before);
}
