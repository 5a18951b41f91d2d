import { sayKey, type Translate } from "#app/i18n/translator.ts";
import { type Command } from "./command.ts";

const start = "npm run portal --";

/** One command: its line, what it does, what each option means. */
export function usageOf(command: Command, t: Translate): string {
  const options = Object.keys(command.options ?? {}).map((option) => line(`--${option}`, optionText(option, t)));
  const usual = ["json", "language", "help"].map((option) => line(`--${option}`, optionText(option, t)));
  const head = `${start} ${command.name} ${command.synopsis}`.trimEnd();
  return [`${t("portal:usage.usage")} ${head}`, "", summaryOf(command, t), "", ...options, ...usual].join("\n");
}

/** All commands, one line each. */
export function usageOfAll(commands: readonly Command[], t: Translate): string {
  const lines = commands.map((command) => line(command.name, summaryOf(command, t)));
  return [
    `${t("portal:usage.usage")} ${start} <${t("portal:usage.command")}> …`,
    "",
    ...lines,
    "",
    t("portal:usage.exit_codes"),
    t("portal:usage.more"),
  ].join("\n");
}

const line = (name: string, text: string) => `  ${name.padEnd(18)}${text}`;

function summaryOf(command: Command, t: Translate): string {
  return sayKey(t, `portal:summary.${command.name.replaceAll("-", "_")}`);
}

function optionText(option: string, t: Translate): string {
  return sayKey(t, `portal:option.${option.replaceAll("-", "_")}`);
}
