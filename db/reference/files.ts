/** How much may be attached. Bytes, pixels and counts. */
export const fileLimits = {
  /** Of one file. */
  bytes: 10 * 1024 * 1024,
  /** Attached to one text. */
  perSubject: 10,
  /** Of all files of one organisation together. */
  bytesPerOrganisation: 200 * 1024 * 1024,
  /** Of an image as it was taken. */
  pixels: 40_000_000,
  /** The longer side of an image as it is kept. */
  imageSide: 1600,
  /** What a file that is a packed folder (DOCX, XLSX, ODT …) may hold once it is unpacked. */
  unpackedBytes: 100 * 1024 * 1024,
  unpackedEntries: 2000,
} as const;

/** What is kept, by its type. Images are always made anew as WebP. */
export const fileTypes = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "txt", "csv", "webp"] as const;
export type FileType = (typeof fileTypes)[number];

export const mediaTypes: Readonly<Record<FileType, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  webp: "image/webp",
};

/** The endings a name may have, and what a file of that ending must turn out to be. */
export const endings: Readonly<Record<string, FileType>> = {
  pdf: "pdf",
  docx: "docx",
  xlsx: "xlsx",
  pptx: "pptx",
  odt: "odt",
  ods: "ods",
  txt: "txt",
  csv: "csv",
  jpg: "webp",
  jpeg: "webp",
  png: "webp",
  webp: "webp",
};

/**
 * Who reads a file; nothing else decides. `organisation`: whose it is. `secretariat`: they, and whoever checks: the
 * secretariat, and the editors of the direction the row names.
 * `withheld`: the same, of what was public and was taken off the site. `public`: everybody.
 */
export const fileAudiences = ["organisation", "secretariat", "withheld", "public"] as const;
export type FileAudience = (typeof fileAudiences)[number];

/** What whoever adds an image says of it, each for itself (the coalition's principles: dignity, consent, no exposure). */
export const imageAssurances = ["nobody_recognisable", "consent", "no_residents", "no_shelter"] as const;
export type ImageAssurance = (typeof imageAssurances)[number];
