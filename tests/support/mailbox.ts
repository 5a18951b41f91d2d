import { eq, sql } from "drizzle-orm";
import { type Database } from "#db/database.ts";
import { outbox } from "#db/schema/mail.ts";

export type Letter = {
  to: string;
  language: "ro" | "en";
  template: string;
  props: Record<string, string | number>;
};

const columns = {
  to: outbox.recipient,
  language: outbox.language,
  template: outbox.template,
  props: outbox.props,
};

/** Letters of one moment have no order of their own: they come by whom they go to and what they say. */
const inOrder = [outbox.writtenAt, outbox.recipient, outbox.template, sql`${outbox.props}::text`];

/** Every mail the acts of this story have written, oldest first. Nothing leaves the transaction. */
export async function mailbox(db: Database): Promise<Letter[]> {
  return db
    .select(columns)
    .from(outbox)
    .orderBy(...inOrder);
}

/** The mails one person would receive, oldest first. */
export async function mailsTo(db: Database, email: string): Promise<Letter[]> {
  return db
    .select(columns)
    .from(outbox)
    .where(eq(outbox.recipient, email))
    .orderBy(...inOrder);
}

/** All that stands in the mails but ids, which may contain any digits. */
export const saidIn = (letters: Letter[]) => JSON.stringify(letters).replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, "");
