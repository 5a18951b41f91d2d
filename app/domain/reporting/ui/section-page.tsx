import { type Reply } from "#app/kernel/reply.ts";
import { type SectionPage } from "../queries/section-page.server.ts";
import { type SectionReply } from "../section-reply.ts";
import { type AskedOfSection } from "./figures/form-state.ts";
import { FiguresPageView } from "./figures/figures-page.tsx";
import { Trainings } from "./trainings.tsx";
import { WordsPageView } from "./words-page.tsx";

type Props = SectionPage & { reply: SectionReply | null; asked: AskedOfSection };

/** One section of the report: figures, or words. */
export function SectionPageView(props: Props) {
  const { reply } = props;
  const refused = refusalIn(reply);
  if (props.kind === "words") {
    return <WordsPageView page={props.page} reply={reply?.kind === "words" ? reply : null} refused={refused} />;
  }
  const { page } = props;
  const figures = reply?.kind === "figures" ? reply : null;
  return (
    <FiguresPageView page={page} reply={figures} refused={refused} asked={props.asked}>
      {page.section === "training" && <Trainings page={page} reply={trainingReply(refused)} />}
    </FiguresPageView>
  );
}

function refusalIn(reply: SectionReply | null): Reply | undefined {
  return reply?.kind === "invalid" || reply?.kind === "refused" ? reply : undefined;
}

const trainingReply = (reply: Reply | undefined) =>
  reply?.typed["intent"]?.[0]?.startsWith("training-") ? reply : undefined;
