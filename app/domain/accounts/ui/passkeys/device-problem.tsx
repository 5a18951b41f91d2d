import { useSpeech } from "#app/i18n/context.tsx";
import { sayKey } from "#app/i18n/translator.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { InlineMessage } from "#app/ui/feedback/inline-message.tsx";
import { type Problem } from "./device.ts";

type Props = { problem: Problem | null; refusal: Reply | null; origin: string };

/** What the device, or the portal before it, said no with; read out when it appears. */
export function DeviceProblem({ problem, refusal, origin }: Props) {
  const { t } = useSpeech();
  const said: string[] = problem ? [t(`accounts:passkeys.problem.${problem}`, { address: origin })] : [];
  if (refusal?.kind === "refused") said.push(sayKey(t, `refusals:${refusal.code}`, refusal.params));
  if (refusal?.kind === "invalid") said.push(...refusal.problems.map(({ key, params }) => sayKey(t, key, params)));
  return (
    <div role="alert" className={said.length > 0 ? "mb-6 max-w-reading" : undefined}>
      {said.length > 0 && <InlineMessage kind="error">{said.join(" ")}</InlineMessage>}
    </div>
  );
}

/** For whoever has switched scripts off: browsers reach passkeys by nothing else. */
export function ScriptNeeded({ instead }: { instead: string }) {
  return (
    <noscript>
      <div className="mb-6 max-w-reading">
        <InlineMessage kind="note">{instead}</InlineMessage>
      </div>
    </noscript>
  );
}
