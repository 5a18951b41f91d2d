/** The columns of a figures file, in the order they are written. The last two may be left out. */
export const columns = ["indicator", "breakdown", "state", "value", "qualifier", "note"] as const;
export type Column = (typeof columns)[number];
export const neededColumns: readonly Column[] = ["indicator", "breakdown", "state", "value"];

/** States that stand in a file: an unfinished figure is not written at all. */
export const fileStates = ["value", "not_collected", "not_applicable"] as const;

export const fileLimits = { bytes: 5_000_000, rows: 5_000, noteLength: 2_000, recordLength: 20_000 } as const;

/** Why a line cannot be taken. `line` counts from 1 and is null for the file as a whole; the sentence is `catalogue:file.<code>`. */
export type FileProblem = {
  line: number | null;
  code: string;
  params: Readonly<Record<string, string | number>>;
};

/** A record of the file by column, with the line it starts on. */
export type Row = { line: number; cells: Readonly<Record<Column, string>> };
