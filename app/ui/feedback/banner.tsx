import { type ReactNode, forwardRef } from "react";
import { Icon } from "./icon.tsx";

type BannerProps = {
  kind?: "done" | "note" | "problem";
  title: ReactNode;
  children?: ReactNode;
};

const looks = {
  done: { icon: "disc-tick", box: "border-ok bg-ok-wash", tone: "text-ok" },
  note: { icon: "disc-info", box: "border-primary bg-primary-wash", tone: "text-primary" },
  problem: { icon: "triangle", box: "border-accent-mark bg-accent-wash", tone: "text-accent" },
} as const;

/** The result of the last action, at the top of the page, which takes its focus; or a note about it, which does not. */
export const Banner = forwardRef<HTMLDivElement, BannerProps>(({ kind = "done", title, children }, ref) => {
  const { icon, box, tone } = looks[kind];
  return (
    <div
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <output> may not hold the paragraphs of a banner
      role="status"
      tabIndex={-1}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just done it: what came of it comes first
      autoFocus={kind === "done"}
      className={`mb-8 flex gap-3 border-l-5 px-5 py-4 ${box}`}
    >
      <Icon name={icon} className={`mt-1 size-5 ${tone}`} />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-1">{children}</div>}
      </div>
    </div>
  );
});
Banner.displayName = "Banner";
