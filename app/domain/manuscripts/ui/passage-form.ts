import { type Selected } from "./selected-passage.ts";

type Passage = Extract<Selected, { kind: "passage" }>;

/** The form a passage was taken into, and where its words are. */
export type Opened = Pick<Passage, "place" | "range"> & { form: HTMLDetailsElement };

/** The form for comments on a text; null where the page has none. */
export function formOf(field: string): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>(`details:has([data-quote="${CSS.escape(field)}"])`);
}

const fieldIn = (form: HTMLElement, name: string) =>
  form.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`);

/** Opens the form with the words in it, and goes to where something is said about them. */
export function openForm({ field, quote, place, range }: Passage): Opened | null {
  const form = formOf(field);
  if (!form) return null;
  form.open = true;
  const words = fieldIn(form, "quote");
  if (words) words.value = quote;
  fieldIn(form, "said")?.focus();
  return { form, place, range };
}

/** From the selected words to the button beside them: not every browser goes on from a selection. False where there is none. */
export function goToButton(): boolean {
  const button = document.querySelector<HTMLElement>("[data-passage-button] button");
  const { activeElement } = document;
  const isReading = activeElement?.contains(button) || activeElement?.matches("[data-passages]");
  if (!button || !isReading || activeElement === button) return false;
  button.focus();
  return true;
}

/** From the button back to the text it stands after, before it goes away. */
export function leaveButton(): void {
  const slot = document.activeElement?.closest("[data-passage-button]");
  const place = slot?.parentElement?.querySelector<HTMLElement>("[data-passages]");
  if (place) goTo(place);
}

function goTo(place: HTMLElement): void {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Goes back from the form to the words it was opened for, unless something is written in it. True when it was left. */
export function leaveForm(opened: Opened | null): boolean {
  if (!opened?.form.contains(document.activeElement)) return false;
  const { form, place, range } = opened;
  if (["said", "suggestion"].some((name) => fieldIn(form, name)?.value.trim())) return false;
  form.open = false;
  goTo(place);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return true;
}
