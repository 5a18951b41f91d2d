import { type ComponentPropsWithoutRef, type ReactNode } from "react";
import { useSpeech } from "#app/i18n/context.tsx";

type DataTableProps = {
  /** Unique on the page; the caption gets `<id>-caption`. */
  id: string;
  /** Number and name of the table; also the name of the region that scrolls sideways. */
  caption: string;
  /** Unit, year, rounding: under the caption. */
  unit?: ReactNode;
  captionHidden?: boolean;
  /** It has more columns than a phone shows: whoever reads it there is told so. */
  wide?: boolean;
  /** Notes below the table. */
  notes?: ReactNode;
  /** `<thead>`, `<tbody>`, `<tfoot>` made of the cells of this file. */
  children: ReactNode;
};

/**
 * A table with a caption, in a named region that scrolls sideways and can be reached by keyboard.
 * Two-pixel lines at both ends, hairlines between rows, no stripes.
 */
export function DataTable({ id, caption, unit, captionHidden = false, wide = false, notes, children }: DataTableProps) {
  const { t } = useSpeech();
  return (
    <div className="mb-8">
      {wide && <p className="no-print mb-2 text-small text-ink-2 md:hidden">{t("ui:table.wide")}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section aria-label={t("ui:table.scrolls", { caption })} tabIndex={0} className="relative overflow-x-auto">
        <table id={id} className="w-full border-b-2 border-ink text-table">
          <caption id={`${id}-caption`} className={captionHidden ? "sr-only" : "pb-3 text-left"}>
            <span className="block text-h3">{caption}</span>
            {unit && <span className="block text-small text-ink-2">{unit}</span>}
          </caption>
          {children}
        </table>
      </section>
      {notes && <div className="mt-3 text-small text-ink-2">{notes}</div>}
    </div>
  );
}

type HeadProps = { children: ReactNode };

/** The head row: ink line above, thin ink line below. */
export function TableHead({ children }: HeadProps) {
  return (
    <thead className="border-t-2 border-b border-ink">
      <tr className="align-bottom">{children}</tr>
    </thead>
  );
}

type CellProps = { numeric?: boolean; children?: ReactNode; className?: string };

const side = (numeric: boolean) => (numeric ? "pl-4 text-right tabular-nums" : "pr-4 text-left");

/** A column head. `sub` is a lighter second line. */
export function ColumnHead({ numeric = false, sub, children, className = "" }: CellProps & { sub?: ReactNode }) {
  return (
    <th scope="col" className={`py-3 text-small font-semibold ${side(numeric)} ${className}`}>
      {children}
      {sub && <span className="block font-normal text-ink-2">{sub}</span>}
    </th>
  );
}

/** A row; `total` sets it in bold under a line. */
export function TableRow({
  total = false,
  className = "",
  ...rest
}: ComponentPropsWithoutRef<"tr"> & { total?: boolean }) {
  const look = total ? "border-t border-ink font-semibold" : "border-t border-rule first:border-t-0";
  return <tr className={`${look} ${className}`} {...rest} />;
}

/** What the row is about. */
export function RowHead({ children, className = "font-normal" }: CellProps) {
  return (
    <th scope="row" className={`py-3 pr-4 text-left ${className}`}>
      {children}
    </th>
  );
}

/** A cell of words. */
export function TextCell({ children, className = "" }: CellProps) {
  return <td className={`py-3 pr-4 ${className}`}>{children}</td>;
}

/** A cell of a figure, right-aligned with tabular figures. Last year's figures take `className="text-ink-2"`. */
export function NumberCell({ children, className = "" }: CellProps) {
  return <td className={`py-3 pl-4 text-right whitespace-nowrap tabular-nums ${className}`}>{children}</td>;
}
