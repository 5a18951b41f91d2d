import { type Indicator } from "./catalogue-types.ts";
import { assistance } from "./indicators/assistance.ts";
import { missingChildren } from "./indicators/missing-children.ts";
import { onlineExploitation } from "./indicators/online-exploitation.ts";
import { platform } from "./indicators/platform.ts";
import { prevention, training } from "./indicators/prevention-and-training.ts";

/** Everything the coalition counts, in the order it is asked and printed. */
export const indicators: readonly Indicator[] = [
  ...assistance,
  ...prevention,
  ...training,
  ...missingChildren,
  ...onlineExploitation,
  ...platform,
].map((entry, index) => ({ ...entry, position: index + 1 }));

/** What an organisation can say it offers; each is an indicator that names itself in `askedWith`. */
export const services: readonly Indicator[] = indicators.filter(
  ({ asked, askedWith, code }) => asked === "service" && askedWith.length === 1 && askedWith[0] === code,
);
