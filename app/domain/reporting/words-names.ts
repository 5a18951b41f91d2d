import { type Slot, slotName } from "#app/domain/submissions/sections.ts";

/** The fields of one answer in words. `seen`: what it is filled in against; `clash`: a clash was shown; `keep`: what was chosen in it. */
export type WordField = "codes" | "title" | "text" | "none" | "seen" | "keep" | "clash";

/** `challenges-1-text`. */
export const wordField = (slot: Pick<Slot, "question" | "number">, field: WordField) => `${slotName(slot)}-${field}`;
