import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useSpeech } from "#app/i18n/context.tsx";
import { formOf, goToButton, leaveButton, leaveForm, openForm, type Opened } from "./passage-form.ts";
import { beside, type Selected, selectedPassage } from "./selected-passage.ts";

/** Milliseconds a selection stands still before it is taken for one. */
const pause = 250;

/**
 * Beside words somebody selects in a text: the button that takes them into the form for a comment. Escape takes it away;
 * from the form, as long as nothing is written there, it leads back to the words. Without script the form is all there is.
 */
export function PassageChooser() {
  const { t } = useSpeech();
  const [selected, setSelected] = useState<Selected | null>(null);
  const opened = useRef<Opened | null>(null);
  useSelection(setSelected);
  useKeys(
    useCallback((event) => {
      if (event.key === "Tab" && !event.shiftKey && goToButton()) event.preventDefault();
      if (event.key !== "Escape") return;
      if (leaveForm(opened.current)) opened.current = null;
      else {
        leaveButton();
        setSelected(null);
      }
    }, []),
  );
  return (
    <>
      <output className="sr-only">{selected && <Said selected={selected} />}</output>
      {selected?.kind === "not" && (
        <Beside selected={selected}>
          <p className="border-l-5 border-accent-mark bg-accent-wash px-4 py-2 text-table">
            {t(`manuscripts:passage.${selected.why}`)}
          </p>
        </Beside>
      )}
      {selected?.kind === "passage" && (
        <Beside selected={selected} after={selected.place}>
          <button
            type="button"
            className="min-h-11 rounded-control border-2 border-primary bg-primary px-4 py-2 text-table font-semibold text-on-primary"
            // The words stay selected while the button is pressed.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              opened.current = openForm(selected);
              setSelected(null);
            }}
          >
            {t("manuscripts:passage.comment")}
          </button>
        </Beside>
      )}
    </>
  );
}

function Said({ selected }: { selected: Selected }) {
  const { t } = useSpeech();
  if (selected.kind === "not") return t(`manuscripts:passage.${selected.why}`);
  const count = selected.quote.split(" ").length;
  return `${t("manuscripts:passage.chosen", { count })}${selected.isWider ? ` ${t("manuscripts:passage.wider")}` : ""}`;
}

type BesideProps = { selected: Selected; after?: HTMLElement; children: React.ReactNode };

/** Stands beside the selection in the window, and after its text in the order of the keyboard. */
function Beside({ selected: { range }, after, children }: BesideProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const put = () => {
      const { current } = box;
      if (!current) return;
      const { left, top } = beside(range, current.getBoundingClientRect());
      Object.assign(current.style, { left: `${left}px`, top: `${top}px` });
    };
    put();
    window.addEventListener("scroll", put, { passive: true, capture: true });
    window.addEventListener("resize", put);
    return () => {
      window.removeEventListener("scroll", put, { capture: true });
      window.removeEventListener("resize", put);
    };
  }, [range]);
  const shown = (
    <div ref={box} className="no-print fixed z-20 max-w-[calc(100vw-1rem)] shadow-over">
      {children}
    </div>
  );
  const slot = after?.parentElement?.querySelector("[data-passage-button]");
  return slot ? createPortal(shown, slot) : shown;
}

/** Follows what is selected in the page, once it stands still. */
function useSelection(found: (selected: Selected | null) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      // A finger on the button, or the keyboard on it, may let go of the selection.
      if (document.activeElement?.closest("[data-passage-button]")) return;
      const selected = selectedPassage();
      found(selected?.kind === "passage" && !formOf(selected.field) ? null : selected);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    };
    // Something may have been selected before the script came.
    wait();
    document.addEventListener("selectionchange", wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", wait);
    };
  }, [found]);
}

function useKeys(act: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [act]);
}
