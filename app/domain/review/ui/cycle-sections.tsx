/** Segments for the eye, done ones filled: one shape for each, so that a board of fifty rows stays light. */
const box = (index: number) => `M${index * 8 + 0.5} 0.5h5v11h-5z`;
const boxes = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => box(from + index)).join("");

type Props = { done: number; total: number; said: string };

/** Sections that are done, of all: in words, and as segments where there is room. */
export function SectionsDone({ done, total, said }: Props) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg
        aria-hidden="true"
        width={total * 8}
        height="12"
        className="hidden fill-sheet stroke-primary lg:inline forced-colors:stroke-[CanvasText]"
      >
        <path d={boxes(0, done)} className="fill-primary forced-colors:fill-[CanvasText]" />
        <path d={boxes(done, total)} />
      </svg>
      {said}
    </span>
  );
}
