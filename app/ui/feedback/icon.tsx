/** The shapes that stand beside words. States that can meet in one list never share a shape. */
export type IconName =
  | "dashed-ring"
  | "half-disc"
  | "triangle"
  | "octagon"
  | "disc-tick"
  | "disc-arrow"
  | "disc-return"
  | "disc-info"
  | "tick";

const exclamation = (
  <path d="M9 5.6v4.2M9 12.3v.2" stroke="var(--icon-inside)" strokeWidth="1.9" strokeLinecap="round" />
);
const disc = <circle cx="9" cy="9" r="8" fill="currentColor" />;
const stroke = {
  fill: "none",
  stroke: "var(--icon-inside)",
  strokeWidth: 1.9,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

const shapes: Record<IconName, JSX.Element> = {
  "dashed-ring": (
    <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.2 2.2" />
  ),
  "half-disc": (
    <>
      <circle cx="9" cy="9" r="7.1" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M9 2.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
    </>
  ),
  triangle: (
    <>
      <path d="M9 1.6 17.4 16.4H.6z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M9 6.6v4.4M9 13.4v.2" stroke="var(--icon-inside)" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  octagon: (
    <>
      <path d="M5.7 1h6.6L17 5.7v6.6L12.3 17H5.7L1 12.3V5.7z" fill="currentColor" />
      {exclamation}
    </>
  ),
  "disc-tick": (
    <>
      {disc}
      <path d="m5.4 9.3 2.5 2.5 4.8-5.3" {...stroke} />
    </>
  ),
  "disc-arrow": (
    <>
      {disc}
      <path d="M5 9h7.4M9.4 5.9 12.6 9l-3.2 3.1" {...stroke} />
    </>
  ),
  "disc-return": (
    <>
      {disc}
      <path d="M7.4 4.8 5.2 7l2.2 2.2M5.4 7h4.8a2.6 2.6 0 0 1 0 5.2H7.6" {...stroke} strokeWidth="1.7" />
    </>
  ),
  "disc-info": (
    <>
      {disc}
      <path d="M9 8.2v4.4M9 5.4v.2" {...stroke} />
    </>
  ),
  tick: <path d="m3 9.6 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />,
};

/** A decoration beside words: never the only carrier of a meaning. Takes the text colour. */
export function Icon({ name, className = "size-4.5" }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 18 18"
      className={`inline-block shrink-0 [--icon-inside:var(--color-sheet)] ${className}`}
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
