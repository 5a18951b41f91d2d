import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Button } from "#app/ui/form/button.tsx";
import { SectionHeading } from "#app/ui/layout/page-heading.tsx";
import { type EntryList } from "../entry-input.ts";
import { type EditableEntry, type FormMarks } from "../queries/own-profile.server.ts";
import { CarriedFields } from "./edit-field.tsx";
import { EntryField, entryFieldId, entryFields } from "./entry-field.tsx";

type Props = {
  list: EntryList;
  entries: readonly EditableEntry[];
  /** Of the empty form at the end. */
  added: FormMarks;
  reply: Reply | undefined;
  /** The entry whose form came back; `new` for the empty one. */
  sentFrom: string;
};

/** One list of a profile: each entry closed until it is opened, and an empty form at the end. */
export function EditEntries({ list, entries, added, reply, sentFrom }: Props) {
  const { t } = useSpeech();
  const replyTo = (entry: string) => (sentFrom === entry ? reply : undefined);
  return (
    <section aria-labelledby={`entries-${list}`}>
      <SectionHeading small id={`entries-${list}`}>
        {t(`organisations:edit.list.${list}.title`)}
      </SectionHeading>
      {list === "figure" && <p className="mt-4 max-w-reading text-ink-2">{t("organisations:edit.figures_note")}</p>}
      <ul>
        {entries.map(({ stored, marks }) => (
          <li key={stored.id} className="border-b border-rule">
            <EntryDetails list={list} stored={stored} marks={marks} reply={replyTo(stored.id)} />
          </li>
        ))}
        <li className="border-b border-rule">
          <EntryDetails list={list} stored={null} marks={added} reply={replyTo("new")} />
        </li>
      </ul>
    </section>
  );
}

type FormProps = {
  list: EntryList;
  stored: EditableEntry["stored"] | null;
  marks: FormMarks;
  reply: Reply | undefined;
};

function EntryDetails({ list, stored, marks, reply }: FormProps) {
  const { t } = useSpeech();
  const name = useEntryName(list, stored);
  return (
    <details open={reply !== undefined}>
      <summary className="min-h-11 py-2.5">
        <span className="font-semibold text-primary underline underline-offset-[0.2em]">{name}</span>
      </summary>
      <div className="max-w-field pt-3 pb-6">
        <form method="post" noValidate>
          <EntryCarried list={list} entry={stored?.id ?? "new"} marks={marks} intent="entry" />
          {entryFields[list].map((field) => (
            <EntryField
              key={field.name}
              id={entryFieldId(list, stored?.id ?? "new", field.name)}
              list={list}
              field={field}
              stored={stored?.[field.name] ?? null}
              reply={reply}
            />
          ))}
          <Button variant="secondary">
            {t(stored ? "organisations:edit.save_entry" : "organisations:edit.add_entry")}
            <span className="sr-only">: {t(`organisations:edit.list.${list}.one`)}</span>
          </Button>
        </form>
        {stored && (
          <form method="post" className="mt-4">
            <EntryCarried list={list} entry={stored.id} marks={marks} intent="remove_entry" />
            <Button variant="danger">
              {t("organisations:edit.remove")}
              <span className="sr-only">: {name}</span>
            </Button>
          </form>
        )}
      </div>
    </details>
  );
}

/** What an entry is called in its list: its first words, of a figure the number and what it counts. */
function useEntryName(list: EntryList, stored: FormProps["stored"]): string {
  const { t } = useSpeech();
  if (!stored) return t(`organisations:edit.list.${list}.add`);
  if (list !== "figure") return String(stored["title"] ?? stored["network"] ?? stored["partner_ro"] ?? "");
  const value = sayKey(t, `organisations:profile.value.${String(stored["qualifier"])}`, {
    value: Number(stored["value"]),
  });
  return `${value} ${String(stored["label_ro"])}`;
}

type CarriedProps = { list: EntryList; entry: string; marks: FormMarks; intent: "entry" | "remove_entry" };

function EntryCarried({ list, entry, marks, intent }: CarriedProps) {
  return (
    <>
      <CarriedFields marks={marks} intent={intent} />
      <input type="hidden" name="list" value={list} />
      <input type="hidden" name="entry" value={entry} />
    </>
  );
}
