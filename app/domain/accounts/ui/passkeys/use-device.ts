import { type FormEvent, useRef, useState } from "react";
import { type Reply } from "#app/kernel/reply.ts";
import { type Outcome, type Problem } from "./device.ts";

/** Plain form fields, without the one the device fills. */
function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new URLSearchParams(fields.filter(([name]) => name !== "answer"));
}

/**
 * Sends a form after the device has answered into its field `answer`. Without script the form goes as it is, and the
 * server says what is missing.
 */
export function useDevice(ask: (fields: URLSearchParams) => Promise<Outcome>, first: Reply | undefined) {
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What the portal said no to when it was asked what to ask the device. */
  const [refusal, setRefusal] = useState<Reply | null>(null);
  const [isFirst, setIsFirst] = useState(true);
  const [busy, setBusy] = useState(false);
  const answerRef = useRef<HTMLInputElement>(null);

  async function go(form: HTMLFormElement): Promise<void> {
    setBusy(true);
    setProblem(null);
    setRefusal(null);
    setIsFirst(false);
    const outcome = await ask(fieldsOf(form));
    if (outcome.kind === "answered" && answerRef.current) answerRef.current.value = outcome.answer;
    if (outcome.kind === "answered" || outcome.kind === "signed_out") return form.submit();
    if (outcome.kind === "refused") setRefusal(outcome.reply);
    else setProblem(outcome.problem);
    setBusy(false);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!busy) void go(event.currentTarget);
  }
  const reply = refusal ?? (isFirst ? first : undefined);
  return { problem, refusal, reply, busy, answerRef, onSubmit };
}
