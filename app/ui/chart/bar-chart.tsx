import { hiddenMark } from "../table/marks.tsx";

export type Bar = {
  key: string;
  label: string;
  /** Null when the value is not published: no length is drawn, only the mark. */
  value: number | null;
  /** The value as the reader sees it. Not used for a value that is not published. */
  shown: string;
  /** Last year, drawn above in outline. */
  previous?: { value: number | null; shown: string };
};

type BarChartProps = {
  /** One sentence that says what the chart shows; the chart is one image to assistive technology. */
  name: string;
  bars: readonly Bar[];
  /** Names of the two series, written at the first bar. Only with `previous`. */
  series?: { current: string; previous: string };
};

/** The longest bar leaves this share of the width to its value, in percent. */
const roomForBars = 74;

type Scale = (value: number) => number;

function scaleOf(bars: readonly Bar[]): Scale {
  const values = bars.flatMap((bar) => [bar.value ?? 0, bar.previous?.value ?? 0]);
  const largest = Math.max(1, ...values);
  return (value) => (value > 0 ? Math.max(0.4, Math.round((value / largest) * roomForBars * 100) / 100) : 0);
}

type Look = {
  box: { x: number; y: number; height: number };
  height: number;
  baseline: number;
  rect: string;
  text: string;
  series: string;
};

const looks: Record<"current" | "previous", Look> = {
  current: {
    box: { x: 0, y: 0, height: 26 },
    height: 26,
    baseline: 18.5,
    rect: "tone fill-data-1",
    text: "fill-ink text-table font-semibold",
    series: "fill-data-1 font-normal",
  },
  previous: {
    box: { x: 0.5, y: 0.5, height: 17 },
    height: 20,
    baseline: 14,
    rect: "tone fill-paper stroke-data-0",
    text: "fill-ink-2 text-small",
    series: "font-normal",
  },
};

type StripProps = { value: number | null; shown: string; scale: Scale; look: Look; series?: string };

/** One bar from zero with its value at the end. Sizes are plain attributes in percent, so that no inline style is needed. */
function Strip({ value, shown, scale, look, series }: StripProps) {
  const width = scale(value ?? 0);
  return (
    <svg width="100%" height={look.height} className="block overflow-visible" focusable="false">
      {width > 0 && <rect {...look.box} width={`${width}%`} className={look.rect} />}
      <text x={`${width}%`} dx={width > 0 ? 10 : 0} y={look.baseline} className={look.text}>
        {value === null ? hiddenMark : shown}
        {series && (
          <tspan dx="8" className={look.series}>
            {series}
          </tspan>
        )}
      </text>
    </svg>
  );
}

/**
 * Horizontal bars from zero with the value at the end, drawn on the server. The label stands beside its bar,
 * and above it where the container is under 430 px. The caller sorts.
 */
export function BarChart({ name, bars, series }: BarChartProps) {
  const scale = scaleOf(bars);
  return (
    <div className="@container">
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, not an image file
        role="img"
        aria-label={name}
        className="grid gap-2.5 @chart:grid-cols-[fit-content(46%)_minmax(0,1fr)] @chart:gap-x-5"
      >
        {bars.map((bar, index) => (
          <div key={bar.key} className="@chart:contents">
            <div className="self-center text-table">{bar.label}</div>
            <div className="grid gap-0.5 self-center">
              {bar.previous && (
                <Strip
                  {...bar.previous}
                  scale={scale}
                  look={looks.previous}
                  series={index === 0 ? series?.previous : undefined}
                />
              )}
              <Strip
                value={bar.value}
                shown={bar.shown}
                scale={scale}
                look={looks.current}
                series={index === 0 && bar.previous ? series?.current : undefined}
              />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
