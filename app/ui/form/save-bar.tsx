import { type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";
import type { Translate } from "#app/i18n/translator.ts";
import { Icon, type IconName } from "../feedback/icon.tsx";
import { TextLink } from "../layout/text-link.tsx";

export type SaveState =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "not_saved" }
  /** `time` as the reader sees it, such as `14:32`; `day` of a save that was not today. */
  | { kind: "saved"; time: string; day?: string };

const looks: Record<Exclude<SaveState["kind"], "idle">, { icon: IconName; tone: string }> = {
  saved: { icon: "disc-tick", tone: "text-ok" },
  saving: { icon: "half-disc", tone: "text-ink-2" },
  offline: { icon: "triangle", tone: "text-accent" },
  not_saved: { icon: "octagon", tone: "text-danger" },
};

function sentence(t: Translate, state: SaveState): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "saved":
      return state.day
        ? t("ui:save.saved_before", { day: state.day, time: state.time })
        : t("ui:save.saved", { time: state.time });
    case "not_saved":
      return t("ui:save.not_saved", { button: t("ui:save.button") });
    default:
      return t(`ui:save.${state.kind}`);
  }
}

type SaveBarProps = {
  state: SaveState;
  back?: { to: string; label: string };
  /** The one filled button of the page. */
  children: ReactNode;
};

/** What is saved, the way back, and the way on. Sticks to the bottom where the screen is tall and wide enough; on a phone it would cover a third of the form. */
export function SaveBar({ state, back, children }: SaveBarProps) {
  const { t } = useSpeech();
  const look = state.kind === "idle" ? null : looks[state.kind];
  return (
    <div className="no-print bottom-0 z-10 mt-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-t-2 border-ink bg-paper py-3.5 [@media(min-height:40rem)_and_(min-width:47.5rem)]:sticky">
      <output className={`flex min-w-0 basis-full gap-2 text-small md:mr-auto md:basis-auto ${look?.tone ?? ""}`}>
        {look && <Icon name={look.icon} className="mt-0.5 size-4.5" />}
        <span>{sentence(t, state)}</span>
      </output>
      {back && (
        <TextLink to={back.to} className="inline-flex min-h-11 items-center">
          {back.label}
        </TextLink>
      )}
      {children}
    </div>
  );
}
