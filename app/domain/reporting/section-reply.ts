import { type Reply } from "#app/kernel/reply.ts";
import { type FiguresReply } from "./figures-reply.ts";
import { type WordsReply } from "./words-reply.ts";

/** What a section page may hear after a form was sent. */
export type SectionReply = FiguresReply | WordsReply | Reply;
