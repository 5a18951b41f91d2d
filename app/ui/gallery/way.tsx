import { InlineMessage } from "../feedback/inline-message.tsx";
import { Receipt } from "../feedback/receipt.tsx";
import { StatusTag } from "../feedback/status-tag.tsx";
import { ButtonLink } from "../form/button.tsx";
import { SectionProgress, TaskList } from "../form/task-list.tsx";
import { Emblem } from "../layout/brand-mark.tsx";
import { MarginLeft, MarginRight } from "../layout/margin-layout.tsx";
import { MarginNote } from "../layout/margin-note.tsx";
import { PageHeading } from "../layout/page-heading.tsx";
import { TextLink } from "../layout/text-link.tsx";
import { SummaryList } from "../table/summary-list.tsx";
import { Sample } from "./sample.tsx";

const groups = [
  {
    key: "organisation",
    title: "Organizația",
    tasks: [
      {
        key: "a",
        title: "Date și persoana de contact",
        hint: "Verifică dacă sunt la zi",
        to: "/reporting/a",
        status: <StatusTag status="done" />,
      },
    ],
  },
  {
    key: "figures",
    title: "Cifrele anului",
    tasks: [
      {
        key: "b",
        title: "Servicii de asistență",
        hint: "Șase tipuri de servicii, cu beneficiari pe total și copii",
        to: "/reporting/b",
        status: <StatusTag status="in_progress" done={4} total={6} />,
      },
      {
        key: "c",
        title: "Prevenire și informare",
        hint: "Persoane informate în campanii și în școli",
        to: "/reporting/c",
        status: <StatusTag status="to_check" />,
      },
      {
        key: "d",
        title: "Verifică și trimite",
        hint: "Se deschide la sfârșit",
        status: <StatusTag status="cannot_start" />,
      },
    ],
  },
];

const notes = (
  <>
    <MarginNote title="Ultima salvare">
      <p>Azi, la 14:32, de pe un telefon</p>
    </MarginNote>
    <MarginNote title="Pregătește dinainte">
      <p>Registrul de beneficiari, listele de prezență de la formări și raportul de anul trecut.</p>
      <p>
        <TextLink to="/method">Cum numărăm, pe scurt</TextLink>
      </p>
    </MarginNote>
  </>
);

function SentSamples() {
  return (
    <>
      <Sample name="Verifică, margine la stânga">
        <MarginLeft margin={notes}>
          <SummaryList
            id="check-services"
            title="Servicii de asistență"
            changeTo="/reporting/b"
            rows={[
              { key: "a", question: "Centre de zi", answer: "64", detail: "din care 12 copii" },
              { key: "b", question: "Cazare, repatriere", answer: "nu oferim" },
            ]}
          >
            <InlineMessage kind="done" title="Cifră confirmată de tine">
              Consiliere, de 12 ori mai mult decât în 2020.
            </InlineMessage>
          </SummaryList>
        </MarginLeft>
      </Sample>
      <Sample name="Dovada">
        <Receipt
          title="Raportul a fost primit"
          number="2021-021"
          dateTime="2022-03-18T12:00:00+02:00"
          at="vineri, 18 martie 2022, 12:00"
          owner="Exemplu Unu"
        >
          <p>Secretariatul citește raportul și, dacă are o întrebare, o pune chiar lângă cifră.</p>
        </Receipt>
      </Sample>
    </>
  );
}

/** The way of a report: list, check, receipt; the margin layouts and the emblem. */
export function WaySamples() {
  return (
    <>
      <Sample name="Lista de sarcini, margine la dreapta">
        <MarginRight margin={notes}>
          <PageHeading
            kicker="Raportul 2021"
            title="Raportul anual 2021"
            lead="Trimite-l până joi, 31 martie 2022. Durează cam 40 de minute și te poți opri oricând: se salvează singur."
            aside={<ButtonLink to="/reporting">Continuă</ButtonLink>}
          />
          <SectionProgress parts={["done", "done", "done", "half", "half", "empty", "empty"]} />
          <TaskList groups={groups} />
        </MarginRight>
      </Sample>
      <SentSamples />
      <Sample name="Emblema">
        <div className="max-w-[27.5rem]">
          <Emblem lines={23} />
        </div>
        <div className="mt-6 max-w-60">
          <Emblem lines={9} />
        </div>
      </Sample>
    </>
  );
}
