import { examine } from "#app/domain/files/examine/examine.server.ts";
import { type Given } from "#app/domain/files/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { atWork } from "#app/platform/apart/at-work.ts";

/** Looks at a file and says what it found. Started for each file anew. */
async function verdictOn(file: Given): Promise<object> {
  try {
    return { examined: await examine(file) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { code: error.code, params: error.params } };
    return { fault: String(error) };
  }
}

atWork(async ({ said }) => ({ said: await verdictOn(said as Given), bytes: Buffer.alloc(0) }));
