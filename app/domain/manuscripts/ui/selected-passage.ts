import { type ChosenWords, chosenWords } from "../chosen-words.ts";
import { quoteAtMost } from "../quote-at-most.ts";

/** What is selected in the page, as far as it can be commented on. */
export type Selected =
  | ({ kind: "passage"; field: string; place: HTMLElement; range: Range } & ChosenWords)
  | { kind: "not"; why: "two_texts" | "too_long" | "repeated"; range: Range };

const lettersIn = (range: Range) => range.toString().replace(/\s/g, "").length;

/** The part of a range that lies in a text of the page. */
function within(range: Range, place: HTMLElement): Range {
  const part = document.createRange();
  part.selectNodeContents(place);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

function lettersBefore(range: Range, place: HTMLElement): number {
  const part = document.createRange();
  part.selectNodeContents(place);
  part.setEnd(range.startContainer, range.startOffset);
  return lettersIn(part);
}

/** The words selected in one of the texts that take comments; null when there are none. */
export function selectedPassage(): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const whole = selection.getRangeAt(0);
  const touched = [...document.querySelectorAll<HTMLElement>("[data-passages]")]
    .filter((place) => whole.intersectsNode(place))
    .map((place) => ({ place, range: within(whole, place) }))
    .filter(({ range }) => lettersIn(range) > 0);
  const [first, second] = touched;
  if (!first) return null;
  if (second) return { kind: "not", why: "two_texts", range: whole };
  const { place, range } = first;
  const words = chosenWords(place.innerText, { before: lettersBefore(range, place), within: lettersIn(range) });
  if (!words) return { kind: "not", why: "repeated", range };
  if (words.quote.length > quoteAtMost) return { kind: "not", why: "too_long", range };
  return { kind: "passage", field: place.dataset["passages"] ?? "", place, range, ...words };
}

/** Letters and pixels a finger needs below what it selected: the handles of the selection hang there. */
const handles = 28;
const gap = 8;

/** Where something of this size stands beside the selection, in the window: under it, else over it, never outside. */
export function beside(range: Range, size: { width: number; height: number }): { left: number; top: number } {
  const rects = [...range.getClientRects()];
  const [first, last] = [rects[0], rects.at(-1)];
  const away = matchMedia("(pointer: coarse)").matches ? handles : gap;
  const { innerWidth, innerHeight } = window;
  const left = Math.min(Math.max((last?.right ?? 0) - size.width / 2, gap), innerWidth - size.width - gap);
  const under = (last?.bottom ?? 0) + away;
  const top = under + size.height + gap <= innerHeight ? under : (first?.top ?? 0) - size.height - away;
  return { left: Math.max(left, gap), top: Math.min(Math.max(top, gap), innerHeight - size.height - gap) };
}
