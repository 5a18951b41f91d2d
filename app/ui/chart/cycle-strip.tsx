type CycleTone = "solid" | "hatched" | "ochre" | "outline" | "low";

export type CycleGroup = {
  key: string;
  label: string;
  /** How many organisations are in this state; one mark is drawn for each. */
  count: number;
  tone: CycleTone;
};

const marks: Record<CycleTone, string> = {
  solid: "h-21 bg-primary",
  hatched: "h-18 border-2 border-primary hatched",
  ochre: "h-18 border border-accent bg-accent-mark",
  outline: "h-10 border-2 border-primary",
  low: "h-2.5 border-2 border-primary",
};

/** One mark for each organisation, grouped by state, over a count and words. The board table is its twin. */
export function CycleStrip({ groups }: { groups: readonly CycleGroup[] }) {
  return (
    <dl className="flex flex-wrap justify-between gap-x-10 gap-y-8 border border-rule bg-sheet px-5 pt-6 pb-5 md:px-7">
      {groups.map((group) => (
        <div key={group.key} className="flex min-w-18 flex-col-reverse justify-start">
          <dt className="text-small text-ink-2">{group.label}</dt>
          <dd>
            <span aria-hidden="true" className="tone flex min-h-5 flex-wrap items-end gap-1.5 border-b-2 border-ink">
              {Array.from({ length: group.count }, (_, index) => (
                <span key={index} className={`tone w-4 rounded-t-[2px] border-b-0 lg:w-6.5 ${marks[group.tone]}`} />
              ))}
            </span>
            <span className="mt-2 block font-serif text-[1.75rem] leading-tight font-medium">{group.count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
