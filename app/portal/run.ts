import { translate } from "#app/i18n/translate.server.ts";
import { invocationOf, mannersOf } from "./arguments.ts";
import { type Outcome, WrongUse } from "./command.ts";
import { commands } from "./commands.ts";
import { explained } from "./explained.ts";
import { usageOf, usageOfAll } from "./usage.ts";

/** The operators' command line. Exit code 0 done, 1 refused with reasons on standard error, 2 wrong use. */
export async function run(words: readonly string[]): Promise<number> {
  const manners = mannersOf(words);
  const t = translate(manners.language);
  const name = words.find((word, index) => !word.startsWith("-") && words[index - 1] !== "--language");
  const command = commands.find((candidate) => candidate.name === name);
  if (manners.help || name === "help")
    return asked(command ? usageOf(command, t) : usageOfAll(commands, t), manners.json);
  if (!name) return wrong({ sentence: t("portal:wrong_use.no_command"), usage: usageOfAll(commands, t) }, manners.json);
  if (!command) {
    return wrong({ sentence: t("portal:wrong_use.unknown", { name }), usage: usageOfAll(commands, t) }, manners.json);
  }
  const rest = words.filter((_, index) => index !== words.indexOf(name));
  try {
    return told(await command.run(invocationOf(command, rest, translate)), manners.json);
  } catch (error) {
    if (error instanceof WrongUse) return wrong({ sentence: error.message, usage: usageOf(command, t) }, manners.json);
    return told(explained(error, command, t), manners.json);
  }
}

function asked(usage: string, json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify({ usage })}\n` : `${usage}\n`);
  return 0;
}

function wrong(said: { sentence: string; usage: string }, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify({ done: false, wrongUse: said.sentence })}\n`);
  process.stderr.write(`${said.sentence}\n\n${said.usage}\n`);
  return 2;
}

function told(outcome: Outcome, json: boolean): number {
  const { code, text, reasons, facts } = outcome;
  if (json) process.stdout.write(`${JSON.stringify({ done: code === 0, ...facts, ...(code ? { reasons } : {}) })}\n`);
  else if (text) process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  for (const reason of reasons) process.stderr.write(`${reason}\n`);
  return code;
}
