import process from "node:process";

/**
 * The operators' command line, a process of its own. The rest is loaded from here so that settings that cannot be read
 * are an answer like every other: they are read as soon as it is loaded.
 */
async function main(words: readonly string[]): Promise<number> {
  try {
    const { run } = await import("./run.ts");
    return await run(words);
  } catch (error) {
    const reasons = error instanceof Error ? error.message.split("\n") : [String(error)];
    if (words.includes("--json")) process.stdout.write(`${JSON.stringify({ done: false, reasons })}\n`);
    process.stderr.write(`${reasons.join("\n")}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
