/** Signs a quoted passage may have. */
export const quoteAtMost = 1000;
