import { ensureBuild } from "../scripts/build.mjs";
import { ensureDependencies } from "../scripts/dependencies.mjs";
import { runCommand, say } from "../scripts/machine.mjs";
import { usage, wantedFrom } from "./arguments.mjs";

/** `npm run bench`: the pages of the production build against a bare page of the same framework. See docs/features/bench.md. */
await runCommand(async () => {
  const wanted = wantedFrom(process.argv.slice(2));
  if (wanted.help) {
    say(usage);
    return 0;
  }
  await ensureDependencies();
  await ensureBuild();
  const { bench } = await import("./bench.mjs");
  return bench(wanted);
});
process.exit();
