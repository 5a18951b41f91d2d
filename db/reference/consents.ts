/**
 * What somebody agrees to: where its words stand, and their version. Other words are another version; a test holds each
 * version to its words in both languages. The proof keeps the words themselves, so that old ones need not stay here.
 */
export const consents = {
  join_request: { words: "join:consent.text", version: "2026-1" },
  press_contact: { words: "organisations:edit.press_agreed", version: "2026-1" },
} as const;

export type Consent = keyof typeof consents;
