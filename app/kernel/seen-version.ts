import { z } from "zod";

/**
 * The version of what a form was made from, as it comes back: from 1, and no more than a column holds. Anything else was
 * not written by a page of ours.
 */
export const seenVersion = z.coerce.number().int().positive().max(2_147_483_647);
