import { mainForm } from "./forms.mjs";
import { NotMeasured } from "./load.mjs";

const contentType = "application/x-www-form-urlencoded";

/** How many counts one save changes. */
const changed = 30;

/**
 * Thirty figures of the form changed by one, up or down; everything else as the page gave it.
 * @param {import("./forms.mjs").FoundForm} form
 */
function withChanges(form) {
  const figures = form.fields
    .filter(([name, value]) => form.typed.includes(name) && /^\d[\d.\u00a0\u202f ]*$/.test(value))
    .slice(0, changed)
    .map(([name]) => name);
  if (figures.length < changed) {
    throw new NotMeasured(`the form holds ${figures.length} figures, ${changed} are to be changed`);
  }
  return form.fields.map(([name, value]) => {
    if (!figures.includes(name)) return [name, value];
    const amount = Number(value.replaceAll(/\D/g, ""));
    return [name, String(amount % 2 === 0 ? amount + 1 : amount - 1)];
  });
}

/**
 * @param {string} url of the page
 * @param {Record<string, string>} headers of the person
 */
async function formAt(url, headers) {
  const answer = await fetch(url, { headers, redirect: "manual" });
  const html = await answer.text();
  if (answer.status !== 200) throw new NotMeasured(`the page of the form answers ${answer.status}`);
  const form = mainForm(html, url);
  if (!form) throw new NotMeasured("the page has no form");
  return form;
}

/**
 * The page's form of figures, thirty of them changed, ready to be sent.
 * @param {string} url of the page
 * @param {Record<string, string>} headers of the person
 * @returns {Promise<import("./post.mjs").Filled>}
 */
export async function figuresForm(url, headers) {
  const form = await formAt(url, headers);
  return {
    url: form.action,
    headers: { ...headers, origin: new URL(url).origin, "content-type": contentType },
    body: new URLSearchParams(withChanges(form)).toString(),
  };
}

/**
 * The sign-in form, filled by somebody who knows the password.
 * @param {string} url of the page
 * @param {Record<"email" | "password", string>} account
 * @returns {Promise<import("./post.mjs").Filled>}
 */
export async function signInForm(url, account) {
  const form = await formAt(url, {});
  const typed = new URLSearchParams(form.fields);
  for (const [name, value] of Object.entries(account)) typed.set(name, value);
  return {
    url: form.action,
    headers: { origin: new URL(url).origin, "content-type": contentType },
    body: typed.toString(),
  };
}
