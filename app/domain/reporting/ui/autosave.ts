import { type RefObject, useEffect, useRef, useState } from "react";
import { type SaveState } from "#app/ui/form/save-bar.tsx";
import { draftsOnDevice } from "./drafts-on-device.ts";

/** Milliseconds after the last key before a change is saved. */
const pause = 700;
/** Milliseconds between two tries while there is no connection. */
const retry = 10_000;

export type AutosaveOptions<R> = {
  formRef: RefObject<HTMLFormElement>;
  /** Where changes are posted; answers JSON. */
  action: string;
  /** Whose draft this is, on this device. */
  owner: string;
  savedAt: string | null;
  sayTime: (at: string) => string;
  /** What fields are filled in against after a save, by name. */
  freshFields: (reply: R) => Readonly<Record<string, string>>;
  /** A saved answer, for the page to show. */
  onSaved: (reply: R) => void;
};

type Fields = [name: string, value: string][];

/** Every field of a unit, as a form would send it. */
function fieldsOf(unit: Element): Fields {
  const controls = unit.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>("[name]");
  return [...controls].flatMap((control): Fields => {
    const isTick = control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type);
    if (control.tagName === "BUTTON" || (isTick && !control.checked)) return [];
    return [[control.name, control.value]];
  });
}

const unitOf = (target: EventTarget | null) => (target as Element | null)?.closest?.("[data-unit]") ?? null;
const nameOf = (unit: Element) => unit.getAttribute("data-unit") ?? "";

class SignedOut extends Error {}

async function post<R>(action: string, fields: Fields): Promise<R> {
  const body = new URLSearchParams([...fields, ["intent", "autosave"]]);
  const answer = await fetch(action, { method: "POST", body, redirect: "manual", keepalive: true });
  if (answer.status === 401 || answer.type === "opaqueredirect") throw new SignedOut();
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return (await answer.json()) as R;
}

/**
 * Saves what changes: each unit (a row, an answer) a moment after typing stops and when it is left, with the versions
 * it was filled in against. Without a connection it waits on this device; nothing typed is ever taken away.
 */
export function useAutosave<R extends { savedAt: string }>(options: AutosaveOptions<R>) {
  const latest = useRef(options);
  latest.current = options;
  const [state, setState] = useState<SaveState>(
    options.savedAt ? { kind: "saved", time: options.sayTime(options.savedAt) } : { kind: "idle" },
  );
  const [isSignedOut, setSignedOut] = useState(false);

  useEffect(() => {
    const form = latest.current.formRef.current;
    if (!form) return undefined;
    const keeper = autosaver<R>(form, latest, { setState, setSignedOut });
    keeper.start();
    return () => keeper.stop();
  }, []);

  return { state, isSignedOut };
}

type Told = { setState: (state: SaveState) => void; setSignedOut: (is: boolean) => void };

function autosaver<R extends { savedAt: string }>(
  form: HTMLFormElement,
  latest: { current: AutosaveOptions<R> },
  told: Told,
) {
  const device = draftsOnDevice(latest.current.owner, latest.current.action);
  const waiting = new Map<string, Fields>(device.read());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const schedule = (after: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), after);
  };

  async function send(): Promise<void> {
    const sent = [...waiting];
    if (sent.length === 0) return;
    told.setState({ kind: "saving" });
    try {
      const reply = await post<R>(
        latest.current.action,
        sent.flatMap(([, fields]) => fields),
      );
      for (const [unit, fields] of sent) if (waiting.get(unit) === fields) waiting.delete(unit);
      const fresh = latest.current.freshFields(reply);
      for (const [unit, fields] of waiting) {
        waiting.set(
          unit,
          fields.map(([name, value]) => [name, fresh[name] ?? value]),
        );
      }
      device.write([...waiting]);
      if (waiting.size > 0) schedule(pause);
      told.setSignedOut(false);
      latest.current.onSaved(reply);
      told.setState({ kind: "saved", time: latest.current.sayTime(reply.savedAt) });
    } catch (error) {
      const isOffline = error instanceof TypeError || !navigator.onLine;
      if (error instanceof SignedOut) told.setSignedOut(true);
      told.setState({ kind: isOffline ? "offline" : "not_saved" });
      schedule(retry);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  }

  const note = (event: Event, after: number) => {
    const unit = unitOf(event.target);
    if (!unit || !(event.target as Element).hasAttribute("name")) return;
    waiting.set(nameOf(unit), fieldsOf(unit));
    device.write([...waiting]);
    schedule(after);
  };

  const onInput = (event: Event) => note(event, pause);
  const onLeave = (event: Event) => {
    if (waiting.has(nameOf(unitOf(event.target) ?? form))) schedule(0);
  };
  const onBack = () => void flush();
  const onHidden = () => {
    if (document.visibilityState === "hidden" && waiting.size > 0) void flush();
  };

  /** The whole form is sent only after what is on its way, so that a person never clashes with their own answer. */
  const onSubmit = (event: SubmitEvent) => {
    if (event.target !== form) {
      if ((event.target as HTMLFormElement).action.endsWith("/sign-out")) device.forget();
      return;
    }
    clearTimeout(timer);
    if (!running) {
      device.write([]);
      return;
    }
    event.preventDefault();
    const button = event.submitter;
    void running.then(() => setTimeout(() => form.requestSubmit(button), 0));
  };

  return {
    start() {
      document.addEventListener("input", onInput);
      document.addEventListener("focusout", onLeave);
      document.addEventListener("submit", onSubmit);
      document.addEventListener("visibilitychange", onHidden);
      window.addEventListener("online", onBack);
      if (waiting.size > 0) {
        for (const [, fields] of waiting) putBack(form, fields);
        schedule(0);
      }
    },
    stop() {
      clearTimeout(timer);
      document.removeEventListener("input", onInput);
      document.removeEventListener("focusout", onLeave);
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("visibilitychange", onHidden);
      window.removeEventListener("online", onBack);
    },
  };
}

/** Shows again what was typed before the page was closed. What it was filled in against is sent, not shown. */
function putBack(form: HTMLFormElement, fields: Fields): void {
  for (const [name, value] of fields) {
    const control = form.elements.namedItem(name);
    const isText =
      control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text");
    if (isText) control.value = value;
  }
}
