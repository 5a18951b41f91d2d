/** Why a field of a text that is saved while it is written was not kept. */
export type NotKept =
  | { field: string; why: "clash"; by: string | null; at: string }
  /** Too long for its place, or too tangled to be read. */
  | { field: string; why: "unfit" };

/** What a text lacks before it can be sent, in the reader's language: how much, and each thing with its field. */
export type StillMissing = { said: string; things: { field: string; said: string }[] };

/** What is answered to a page that saves while somebody writes in it. */
export type WrittenReply = {
  kind: "written";
  /** ISO instant. */
  savedAt: string;
  /** The mark of each field that was sent, as it stands now; a field that was not kept has none. */
  marks: Record<string, string>;
  notKept: NotKept[];
  /** Where the page says what is missing. */
  missing?: StillMissing;
};

/** The name of the hidden field that carries the mark of another one. */
export const markField = (field: string) => `seen-${field}`;

/** Of everything a form sent, the fields that came with a mark: each has been on the page, even if nothing is chosen. */
export function marksIn(typed: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const prefix = markField("");
  const carried = Object.entries(typed).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(carried.map(([name, [mark = ""]]) => [name.slice(prefix.length), mark]));
}
