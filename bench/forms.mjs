/** The fields of a page's form as a browser would send them. */

/** @typedef {{ action: string, fields: [name: string, value: string][], typed: string[] }} FoundForm typed: names of the fields a person types into */

const entities = { "&quot;": '"', "&#x27;": "'", "&#39;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** @param {string} text */
const decoded = (text) =>
  text.replaceAll(
    /&(?:quot|#x27|#39|lt|gt|amp);/g,
    (entity) => entities[/** @type {keyof typeof entities} */ (entity)],
  );

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, "i").exec(tag);
  return found ? decoded(found[1] ?? "") : null;
}

/** @param {string} tag of an input */
function isSent(tag) {
  const type = attribute(tag, "type") ?? "text";
  if (type === "checkbox" || type === "radio") return attribute(tag, "checked") !== null;
  return !["submit", "button", "reset", "image", "file"].includes(type);
}

/** @param {string} tag of an input */
const isTyped = (tag) => ["text", "number", "tel"].includes(attribute(tag, "type") ?? "text");

/** @param {string} inside of a select */
function chosen(inside) {
  const options = [...inside.matchAll(/<option\b[^>]*>/gi)].map(([tag]) => tag);
  const option = options.find((tag) => attribute(tag, "selected") !== null) ?? options[0];
  return option ? (attribute(option, "value") ?? "") : "";
}

const controls = /<input\b[^>]*>|<(select|textarea)\b[^>]*>([\s\S]*?)<\/\1>/gi;

/**
 * @typedef {{ name: string, value: string, typed: boolean, form: string | null }} Control form: the id of a form it stands outside of
 * @param {RegExpExecArray} found
 * @returns {Control | null} null for what a browser would not send
 */
function controlOf([whole, kind = "input", inside = ""]) {
  const tag = whole.slice(0, whole.indexOf(">") + 1);
  const name = attribute(tag, "name");
  if (name === null || attribute(tag, "disabled") !== null) return null;
  const form = attribute(tag, "form");
  if (kind === "select") return { name, value: chosen(inside), typed: false, form };
  if (kind === "textarea") return { name, value: decoded(inside), typed: false, form };
  return isSent(tag) ? { name, value: attribute(tag, "value") ?? "", typed: isTyped(tag), form } : null;
}

/** @param {string} html */
const controlsIn = (html) => [...html.matchAll(controls)].map(controlOf).filter((control) => control !== null);

/**
 * The form of the page with the most fields: the others are the shell's.
 * @param {string} html
 * @param {string} address of the page
 * @returns {FoundForm | null}
 */
export function mainForm(html, address) {
  const outside = controlsIn(html).filter(({ form }) => form !== null);
  const forms = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/gi)].map(([whole]) => {
    const tag = whole.slice(0, whole.indexOf(">") + 1);
    const id = attribute(tag, "id");
    const inside = controlsIn(whole).filter(({ form }) => form === null);
    const fields = [...inside, ...outside.filter(({ form }) => form === id)];
    return {
      action: new URL(attribute(tag, "action") || address, address).href,
      fields: fields.map(({ name, value }) => /** @type {[string, string]} */ ([name, value])),
      typed: fields.filter(({ typed }) => typed).map(({ name }) => name),
    };
  });
  return forms.toSorted((one, other) => other.fields.length - one.fields.length)[0] ?? null;
}
