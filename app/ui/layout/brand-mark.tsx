/** Endpoints of n strokes spread over a half circle round (x, y), from the left horizon to the right one. */
function strokes(lines: number, circle: { x: number; y: number; inner: number; outer: number }) {
  const round = (value: number) => Math.round(value * 100) / 100;
  return Array.from({ length: lines }, (_, index) => {
    const angle = lines === 1 ? Math.PI / 2 : Math.PI * (1 - index / (lines - 1));
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return {
      x1: round(circle.x + circle.inner * cos),
      y1: round(circle.y - circle.inner * sin),
      x2: round(circle.x + circle.outer * cos),
      y2: round(circle.y - circle.outer * sin),
    };
  });
}

/** The small mark beside the name: nine lines, always. Lines take the text colour of their place. */
export function BrandMark({ className = "h-6 w-11" }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 44 24" aria-hidden="true" focusable="false">
      <path d="M14.6 23a7.4 7.4 0 0 1 14.8 0z" className="fill-[var(--mark-disc,var(--color-accent-mark))]" />
      <g stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        {strokes(9, { x: 22, y: 21.5, inner: 11.2, outer: 20 }).map((line) => (
          <line key={line.x2} {...line} />
        ))}
      </g>
    </svg>
  );
}

/**
 * The signature of the coalition: one line for each member organisation, gathered round a warm half-disc.
 * Decoration for assistive technology; the page says the number in a visible caption.
 */
export function Emblem({ lines, className = "w-full" }: { lines: number; className?: string }) {
  return (
    <svg className={className} viewBox="0 0 440 232" aria-hidden="true" focusable="false">
      <path d="M132 229a88 88 0 0 1 176 0z" className="fill-glow" />
      <g className="stroke-primary" strokeWidth="8.5" strokeLinecap="round">
        {strokes(lines, { x: 220, y: 219, inner: 127, outer: 213 }).map((line) => (
          <line key={line.x2} {...line} />
        ))}
      </g>
      <line x1="0" x2="440" y1="230" y2="230" className="stroke-ink" strokeWidth="2" />
    </svg>
  );
}
