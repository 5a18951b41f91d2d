import { gzipSync } from "node:zlib";
import { NotMeasured } from "./load.mjs";

/**
 * The JavaScript a page loads by itself: its script files and every module they import, each once, through gzip, and the
 * code written into the page.
 *
 * @typedef {{ files: number, inline: number }} ScriptWeight bytes
 */

const tags = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const preloads = /<link\b[^>]*\brel="modulepreload"[^>]*>/gi;
const imports = /(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']/g;

/**
 * @param {string} tag
 * @param {string} name
 */
function attribute(tag, name) {
  return new RegExp(`\\b${name}="([^"]*)"`, "i").exec(tag)?.[1] ?? null;
}

/** @param {string} text */
const importsOf = (text) => [...text.matchAll(imports)].map((match) => match[1] ?? "");

/** @param {string} html */
function scriptsOf(html) {
  const code = [...html.matchAll(tags)]
    .map(([, attributes = "", text = ""]) => ({
      src: attribute(attributes, "src"),
      type: attribute(attributes, "type"),
      text,
    }))
    .filter(({ type }) => type === null || /javascript|^module$/.test(type));
  const inline = code.map(({ text }) => text).filter((text) => text.trim() !== "");
  const linked = (html.match(preloads) ?? []).map((tag) => attribute(tag, "href"));
  const files = [...code.map(({ src }) => src), ...linked, ...inline.flatMap(importsOf)];
  return { inline, files: files.filter((file) => file !== null) };
}

/** @param {string} text */
const weight = (text) => (text === "" ? 0 : gzipSync(text).length);

/**
 * @param {string} html
 * @param {string} address of the page
 * @returns {Promise<ScriptWeight>}
 */
export async function scriptWeight(html, address) {
  const { inline, files } = scriptsOf(html);
  const waiting = files.map((file) => new URL(file, address).href);
  const seen = new Set();
  let bytes = 0;
  for (const url of waiting) {
    if (seen.has(url)) continue;
    seen.add(url);
    const answer = await fetch(url);
    if (!answer.ok) throw new NotMeasured(`the script ${url} answers ${answer.status}`);
    const text = await answer.text();
    bytes += weight(text);
    waiting.push(...importsOf(text).map((file) => new URL(file, url).href));
  }
  return { files: bytes, inline: weight(inline.join("\n")) };
}
