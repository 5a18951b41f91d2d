import { useSpeech } from "#app/i18n/context.tsx";
import { differenceOf, type Piece } from "../difference.ts";

/** Words shown on each side of a change. */
const around = 15;

/** What became of a text: the words that went struck through, those that came underlined, and some of what stands around. */
export function TextDifference({ before, after, lang }: { before: string; after: string; lang?: string }) {
  const pieces = differenceOf(before, after);
  return (
    <p className="max-w-reading break-words whitespace-pre-line" lang={lang}>
      {pieces.map((piece, index) => (
        <Shown key={index} piece={piece} isFirst={index === 0} isLast={index === pieces.length - 1} />
      ))}
    </p>
  );
}

function Shown({ piece: { kind, text }, ...ends }: { piece: Piece; isFirst: boolean; isLast: boolean }) {
  const { t } = useSpeech();
  if (kind === "same") return shortened(text, ends);
  const words = text.trimEnd();
  // What went and what came in its place are told apart by a blank, where the text has none.
  const blank = text.slice(words.length) || (kind === "gone" ? " " : "");
  const Mark = kind === "gone" ? "del" : "ins";
  return (
    <>
      <Mark className={kind === "gone" ? "bg-del px-0.5" : "bg-ins px-0.5"}>
        <span className="sr-only">
          {t(kind === "gone" ? "manuscripts:versions.gone" : "manuscripts:versions.came")}{" "}
        </span>
        {words}
      </Mark>
      {blank}
    </>
  );
}

/** Words that stayed, as far as they stand beside a change. */
function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const words = text.match(/\S+\s*/g) ?? [];
  const [head, tail] = [isFirst ? 0 : around, isLast ? 0 : around];
  if (words.length <= head + tail + around) return text;
  return `${words.slice(0, head).join("")}… ${words.slice(words.length - tail).join("")}`;
}
