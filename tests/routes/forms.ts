/** A form as a page shows it, read without a browser. */
export interface Form {
  action: string;
  fields: Field[];
}

export interface Field {
  name: string;
  value: string;
  /** A person types or chooses here; false for what the form carries for itself. */
  open: boolean;
}

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, "i").exec(tag);
  return found ? (found[1] ?? "").replace(/&\w+;|&#x27;/g, (entity) => entities[entity] ?? entity) : undefined;
}

function fieldOf(tag: string, inside: string): Field | null {
  const name = attribute(tag, "name");
  if (!name) return null;
  const type = attribute(tag, "type") ?? "text";
  if (tag.startsWith("<input") && /^(checkbox|radio)$/.test(type) && attribute(tag, "checked") === undefined) {
    return { name, value: "", open: true };
  }
  const value = attribute(tag, "value") ?? inside;
  return { name, value, open: !tag.startsWith("<button") && type !== "hidden" };
}

/** Each field's tag, and the text that follows it. */
const fieldTags = (html: string) => [...html.matchAll(/(<(?:input|button|select|textarea)\b[^>]*>)([^<]*)/gi)];

/** The forms of a page that change something, in its order. `path`: where the page stands. */
export function formsIn(html: string, path: string): Form[] {
  const found = html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi);
  return [...found].flatMap(([, head = "", inside = ""]) => {
    if (!/method="post"/i.test(head)) return [];
    const id = attribute(`<form${head}>`, "id");
    const outside = id ? fieldTags(html).filter(([, tag = ""]) => attribute(tag, "form") === id) : [];
    const fields = [...fieldTags(inside), ...outside].flatMap(([, tag = "", text = ""]) => fieldOf(tag, text) ?? []);
    return [{ action: attribute(`<form${head}>`, "action") || path, fields }];
  });
}
