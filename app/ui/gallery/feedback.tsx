import { Banner } from "../feedback/banner.tsx";
import { Comment, CommentThread } from "../feedback/comment-thread.tsx";
import { CallBox, DecisionBox, KeyQuestion } from "../feedback/decision-box.tsx";
import { EmptyState } from "../feedback/empty-state.tsx";
import { ErrorSummary } from "../feedback/error-summary.tsx";
import { type Status, StatusTag } from "../feedback/status-tag.tsx";
import { Button, ButtonLink } from "../form/button.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Sample } from "./sample.tsx";

const statuses: Status[] = [
  "not_started",
  "in_progress",
  "to_check",
  "to_correct",
  "to_answer",
  "done",
  "cannot_start",
  "sent",
  "to_review",
  "returned",
  "accepted",
  "published",
];

function Statuses() {
  return (
    <Sample name="Stări">
      <ul className="flex flex-wrap gap-5">
        {statuses.map((status) => (
          <li key={status}>
            <StatusTag status={status} done={4} total={6} />
          </li>
        ))}
        <li>
          <StatusTag status="to_check" count={23} boxed={false} />
        </li>
      </ul>
    </Sample>
  );
}

function Messages() {
  return (
    <Sample name="Mesaje">
      <ErrorSummary
        errors={[
          { fieldId: "f3", message: "Proceduri penale: copiii (6) nu pot fi mai mulți decât totalul (5)" },
          { fieldId: "f1", message: "Lipsește totalul la centre de zi. Scrie 0 sau bifează «nu am oferit»." },
        ]}
      />
      <Banner title="Raportul a fost trimis.">Ai primit dovada și prin e-mail.</Banner>
      <Banner kind="note" title="Ciclul se închide în 9 zile." />
      <Banner kind="problem" title="Altcineva a schimbat aceeași cifră.">
        Alege ce rămâne.
      </Banner>
    </Sample>
  );
}

function Thread() {
  return (
    <Sample name="Comentarii la o cifră">
      <CommentThread
        subject="Consiliere vocațională și psihologică"
        state="open"
        before={
          <p>
            <strong className="font-semibold">Explicația raportorului:</strong> al doilea program de consiliere, deschis
            în mai.
          </p>
        }
        reply={
          <>
            <TextArea id="reply" name="reply" label="Răspunde" rows={3} />
            <div className="-mt-3 flex flex-wrap gap-3">
              <Button variant="secondary">Trimite răspunsul</Button>
              <Button>Marchează ca lămurit</Button>
            </div>
          </>
        }
      >
        <Comment who="Secretariat" dateTime="2022-03-21T10:05:00+02:00" at="21 martie, 10:05">
          Cele 85 sunt persoane sau ședințe? În ghid numărăm persoane.
        </Comment>
        <Comment who="Raportor LOGS" dateTime="2022-03-21T16:40:00+02:00" at="21 martie, 16:40" answer>
          Persoane. Am numărat fiecare om o singură dată; lista de prezență e la noi.
        </Comment>
      </CommentThread>
    </Sample>
  );
}

/** States, messages, threads, boxes. */
export function FeedbackSamples() {
  return (
    <>
      <Statuses />
      <Messages />
      <Thread />
      <Sample name="Casete">
        <div className="grid gap-6 md:grid-cols-2">
          <DecisionBox id="decision" title="Decizia ta">
            <p>Mai este o cifră nelămurită: consilierea.</p>
            <Button variant="secondary" wide>
              Acceptă raportul
            </Button>
            <Button variant="secondary" wide>
              Cere o corectură
            </Button>
          </DecisionBox>
          <CallBox
            kicker="Înscrieri deschise"
            title="Grupul intersectorial pentru siguranța copiilor online"
            action={<ButtonLink to="/groups">Înscrie-te în grup</ButtonLink>}
          >
            Parlamentari, juriști, cadre universitare, instituții și ONG-uri.
          </CallBox>
        </div>
        <KeyQuestion id="distinct" title="Câte persoane diferite sunt, de fapt?">
          <p className="text-table text-ink-2">Cine a primit mai multe servicii se numără aici o singură dată.</p>
        </KeyQuestion>
      </Sample>
      <Sample name="Gol">
        <EmptyState
          title="Încă nu ai început raportul."
          action={<ButtonLink to="/reporting">Începe raportul</ButtonLink>}
        >
          Durează cam 40 de minute.
        </EmptyState>
      </Sample>
    </>
  );
}
