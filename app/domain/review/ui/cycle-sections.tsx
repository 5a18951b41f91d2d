type Props = { done: number; total: number; said: string };

/** Width of a segment with the gap after it, in pixels. */
const step = 8;

/**
 * Sections that are done, of all: in words, and as segments where there is room. The segments are dashes of two lines,
 * those not done hollowed out by the second, so that a board of fifty rows stays light.
 */
export function SectionsDone({ done, total, said }: Props) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" width={total * step} height="12" className="hidden lg:inline">
        <path
          d={`M0 6h${total * step}`}
          strokeWidth="12"
          strokeDasharray="6 2"
          className="stroke-primary forced-colors:stroke-[CanvasText]"
        />
        {done < total && (
          <path
            d={`M${done * step + 1} 6h${(total - done) * step}`}
            strokeWidth="10"
            strokeDasharray="4 4"
            className="stroke-sheet forced-colors:stroke-[Canvas]"
          />
        )}
      </svg>
      {said}
    </span>
  );
}
