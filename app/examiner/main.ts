import { examine } from "#app/domain/files/examine/examine.server.ts";
import { type Given } from "#app/domain/files/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";

/** Looks at one file, says what it found and ends. Started for each file anew. */
process.once("message", (file: Given) => {
  examine(file)
    .then((examined) => ({ examined }))
    .catch((error: unknown) => {
      if (error instanceof Refusal) return { refusal: { code: error.code, params: error.params } };
      return { fault: String(error) };
    })
    .then((verdict) => process.send?.(verdict, () => process.exit(0)))
    .catch(() => process.exit(1));
});
