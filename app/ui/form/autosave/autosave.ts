import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { formatDay, formatTime } from "#app/i18n/format.ts";
import { type Language } from "#app/i18n/languages.ts";
import { type SaveState } from "../save-bar.tsx";
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
  language: Language;
  /** What fields are filled in against after a save, by name. */
  freshFields: (reply: R) => Readonly<Record<string, string>>;
  /** Shows the fields of units that wait to be saved and are not all on the page. */
  reveal?: (units: readonly string[]) => void;
  /** A saved answer, for the page to show. */
  onSaved: (reply: R) => void;
  /** Units of the answer that were not saved; they wait, here and on this device, until they are typed in again. */
  notSaved?: (reply: R) => readonly string[];
  /** Ticks and lists are put back too after the page was closed: for forms that React does not fill in. */
  isPlainForm?: boolean;
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

/** A time alone would be taken for today's. */
function savedState(language: Language, at: string): SaveState {
  const day = formatDay(language, at);
  const time = formatTime(language, at);
  return day === formatDay(language, new Date()) ? { kind: "saved", time } : { kind: "saved", time, day };
}

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
  const [state, setState] = useState<SaveState>(
    options.savedAt ? savedState(options.language, options.savedAt) : { kind: "idle" },
  );
  const [isSignedOut, setSignedOut] = useState(false);

  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const form = latest.current.formRef.current;
    if (!form) return undefined;
    const saver = new Saver<R>(latest, { setState, setSignedOut });
    const letGo = listen(form, saver);
    const begun = setTimeout(() => {
      if (saver.waiting.size === 0) return;
      flushSync(() => latest.current.reveal?.(unitsWithout(form, saver.waiting)));
      for (const [unit, fields] of saver.waiting) {
        putBack(form, fields);
        if (latest.current.isPlainForm) putChoicesBack(form, unit, fields);
      }
      saver.schedule(0);
    }, 0);
    return () => {
      clearTimeout(begun);
      letGo();
    };
  }, []);

  return { state, isSignedOut };
}

type Told = { setState: (state: SaveState) => void; setSignedOut: (is: boolean) => void };

/** What waits to be saved, and the one sending that may be on its way. */
class Saver<R extends { savedAt: string }> {
  readonly waiting: Map<string, Fields>;
  /** What waits and is not to be sent as it is: somebody else wrote there too, or it does not fit. */
  private readonly held = new Set<string>();
  private readonly device: ReturnType<typeof draftsOnDevice>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | null = null;

  constructor(
    private readonly latest: { current: AutosaveOptions<R> },
    private readonly told: Told,
  ) {
    this.device = draftsOnDevice(latest.current.owner, latest.current.action);
    this.waiting = new Map(this.device.read());
  }

  note(unit: Element, after: number): void {
    this.held.delete(nameOf(unit));
    this.waiting.set(nameOf(unit), fieldsOf(unit));
    this.device.write([...this.waiting]);
    this.schedule(after);
  }

  schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), after);
  }

  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Everything goes with the form itself now. */
  handOver(): void {
    clearTimeout(this.timer);
    this.device.write([]);
  }

  forget(): void {
    this.device.forget();
  }

  halt(): void {
    clearTimeout(this.timer);
  }

  private async send(): Promise<void> {
    const sent = [...this.waiting].filter(([unit]) => !this.held.has(unit));
    if (sent.length === 0) return;
    this.told.setState({ kind: "saving" });
    try {
      const fields = sent.flatMap(([, all]) => all);
      this.received(sent, await post<R>(this.latest.current.action, fields));
    } catch (error) {
      const isOffline = error instanceof TypeError || !navigator.onLine;
      if (error instanceof SignedOut) this.told.setSignedOut(true);
      this.told.setState({ kind: isOffline ? "offline" : "not_saved" });
      this.schedule(retry);
    }
  }

  /** What was typed meanwhile is filled in against what was just saved. */
  private received(sent: readonly [string, Fields][], reply: R): void {
    const { current } = this.latest;
    const left = new Set(current.notSaved?.(reply));
    for (const [unit, fields] of sent) {
      if (this.waiting.get(unit) !== fields) continue;
      if (left.has(unit)) this.held.add(unit);
      else this.waiting.delete(unit);
    }
    const fresh = current.freshFields(reply);
    for (const [unit, fields] of this.waiting) {
      const against = fields.map(([name, value]): [string, string] => [name, fresh[name] ?? value]);
      this.waiting.set(unit, against);
    }
    this.device.write([...this.waiting]);
    if (this.waiting.size > this.held.size) this.schedule(pause);
    this.told.setSignedOut(false);
    current.onSaved(reply);
    this.told.setState(savedState(current.language, reply.savedAt));
  }
}

/** Binds a saver to the page; returns how to let go of it. */
function listen<R extends { savedAt: string }>(form: HTMLFormElement, saver: Saver<R>): () => void {
  const onInput = (event: Event) => {
    const unit = unitOf(event.target);
    if (unit && (event.target as Element).hasAttribute("name")) saver.note(unit, pause);
  };
  const onLeave = (event: Event) => {
    if (saver.waiting.has(nameOf(unitOf(event.target) ?? form))) saver.schedule(0);
  };
  const onHidden = () => {
    if (document.visibilityState === "hidden" && saver.waiting.size > 0) void saver.flush();
  };
  const onBack = () => void saver.flush();
  const onSubmit = (event: SubmitEvent) => submitting(event, form, saver);
  const bound = { input: onInput, focusout: onLeave, visibilitychange: onHidden };
  for (const [name, act] of Object.entries(bound)) document.addEventListener(name, act);
  document.addEventListener("submit", onSubmit);
  window.addEventListener("online", onBack);
  return () => {
    saver.halt();
    for (const [name, act] of Object.entries(bound)) document.removeEventListener(name, act);
    document.removeEventListener("submit", onSubmit);
    window.removeEventListener("online", onBack);
  };
}

/** The whole form goes only after what is on its way, so that nobody clashes with their own answer. */
function submitting<R extends { savedAt: string }>(event: SubmitEvent, form: HTMLFormElement, saver: Saver<R>): void {
  const sent = event.target as HTMLFormElement;
  if (sent !== form) {
    if (sent.action.endsWith("/sign-out")) saver.forget();
    return;
  }
  const { running } = saver;
  saver.handOver();
  if (!running) return;
  event.preventDefault();
  const button = event.submitter;
  void running.then(() => setTimeout(() => form.requestSubmit(button), 0));
}

/** The units with a field that is not on the page. */
function unitsWithout(form: HTMLFormElement, waiting: ReadonlyMap<string, Fields>): string[] {
  const isMissing = ([name]: Fields[number]) => form.elements.namedItem(name) === null;
  return [...waiting].filter(([, fields]) => fields.some(isMissing)).map(([unit]) => unit);
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

function putChoicesBack(form: HTMLFormElement, unit: string, fields: Fields): void {
  const place = form.querySelector(`[data-unit="${CSS.escape(unit)}"]`);
  for (const control of place?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select") ?? []) {
    const isChosen = fields.some(([name, value]) => name === control.name && value === control.value);
    if (control instanceof HTMLSelectElement) {
      control.value = fields.find(([name]) => name === control.name)?.[1] ?? control.value;
    } else if (["checkbox", "radio"].includes(control.type)) {
      control.checked = isChosen;
    }
  }
}
