import { InlineMessage } from "../feedback/inline-message.tsx";
import { Button } from "../form/button.tsx";
import { FigureField } from "../form/figure-field.tsx";
import { TextArea } from "../form/text-field.tsx";
import { Sample } from "./sample.tsx";

const explanation = (
  <div className="grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_auto]">
    <div className="-mb-7.5">
      <TextArea
        id="f2-why"
        name="f2-why"
        label="Explicația ta"
        rows={1}
        defaultValue="Al doilea program, deschis în mai"
      />
    </div>
    <Button variant="secondary">Cifra e corectă</Button>
  </div>
);

function FigureMessages() {
  return (
    <div className="mt-6 grid gap-5">
      <InlineMessage kind="warning" id="m1" after={explanation}>
        85 este de 12 ori mai mult decât în 2020 (7). Dacă e corect, spune-ne pe scurt de ce.
      </InlineMessage>
      <InlineMessage kind="error" id="m2">
        Ai scris 6 copii dintr-un total de 5 persoane. Mărește totalul sau micșorează numărul de copii.
      </InlineMessage>
      <InlineMessage kind="done" title="Cifră confirmată de tine">
        „Al doilea program de consiliere, deschis în mai.”
      </InlineMessage>
      <InlineMessage kind="note">Termenul a trecut; raportul se trimite ca întârziat.</InlineMessage>
    </div>
  );
}

/** The field of a count in its states, and the messages that stand under its row. */
export function FigureSamples() {
  return (
    <Sample name="Câmpuri de cifre">
      <div className="flex flex-wrap gap-6">
        <div>
          <FigureField id="f1" name="f1" label="Centre de zi, total" phoneLabel="Total" defaultValue="64" />
        </div>
        <div>
          <FigureField
            id="f2"
            name="f2"
            label="Consiliere, total"
            phoneLabel="Total"
            defaultValue="85"
            state="warning"
            aria-describedby="m1"
          />
        </div>
        <div>
          <FigureField
            id="f3"
            name="f3"
            label="Proceduri penale, copii"
            phoneLabel="Copii"
            defaultValue="6"
            state="error"
            aria-describedby="m2"
          />
        </div>
        <div>
          <FigureField id="f4" name="f4" label="Repatriere, total" notApplicable />
        </div>
        <div>
          <FigureField id="f5" name="f5" label="Persoane diferite" labelShown hint="Cel mult 172 și cel puțin 85." />
        </div>
      </div>
      <FigureMessages />
    </Sample>
  );
}
