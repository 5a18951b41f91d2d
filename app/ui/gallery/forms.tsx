import { Button, ButtonLink } from "../form/button.tsx";
import { CheckboxField, FieldSet, RadioCard, RadioGroup } from "../form/choice.tsx";
import { SaveBar } from "../form/save-bar.tsx";
import { Select } from "../form/select.tsx";
import { TextArea, TextField } from "../form/text-field.tsx";
import { FigureSamples } from "./figures.tsx";
import { Sample } from "./sample.tsx";

function Buttons() {
  return (
    <Sample name="Butoane">
      <div className="flex flex-wrap gap-3">
        <Button>Salvează și continuă</Button>
        <Button variant="secondary">Trimite răspunsul</Button>
        <Button variant="danger">Retrage raportul</Button>
        <Button busy>Trimite raportul</Button>
        <ButtonLink to="/join">Alătură-te platformei</ButtonLink>
        <ButtonLink to="/join" variant="secondary">
          Schimbă termenul
        </ButtonLink>
      </div>
    </Sample>
  );
}

function Sets() {
  return (
    <Sample name="Mai multe câmpuri, o întrebare">
      <FieldSet
        id="s1"
        label="Ce servicii oferiți?"
        hint="Bifează tot ce e cazul."
        error="Alege cel puțin un serviciu."
      >
        <CheckboxField id="s1a" name="s1" value="a" label="Centre de zi" />
        <CheckboxField id="s1b" name="s1" value="b" label="Sprijin pentru repatriere" />
      </FieldSet>
      <RadioCard id="s2" name="s2" choice={{ value: "kept", label: "Păstrează 85", facts: "Raportor, 14:32" }} />
    </Sample>
  );
}

function TextFields() {
  return (
    <Sample name="Câmpuri de text">
      <TextField id="t1" name="t1" label="Adresa de e-mail" hint="Cea cu care intri în cont." type="email" />
      <TextField id="t2" name="t2" label="Funcția" optional defaultValue="Raportor" />
      <TextField
        id="t3"
        name="t3"
        label="Telefon"
        defaultValue="abc"
        error="Scrie numărul cu cifre, de exemplu 0722 000 000."
      />
      <TextField id="t4" name="t4" label="Organizația" defaultValue="Exemplu Unu" readOnly />
      <TextArea
        id="t5"
        name="t5"
        label="Provocări"
        hint="Ce a îngreunat munca anul acesta."
        defaultValue="Mama unui copil, tel. 0722"
        warning="Pare să fie un număr de telefon. Trimite doar informații din care nimeni nu poate fi recunoscut."
      />
      <Select
        id="t6"
        name="t6"
        label="Județul"
        options={[
          { value: "", label: "Alege" },
          { value: "TM", label: "Timiș" },
        ]}
      />
      <Select id="t7" name="t7" label="Anul" error="Alege un an." options={[{ value: "", label: "Alege" }]} />
    </Sample>
  );
}

function Choices() {
  return (
    <Sample name="Alegeri">
      <CheckboxField id="c1" name="c1" label="Nu am oferit acest serviciu" />
      <CheckboxField
        id="c2"
        name="c2"
        label="Nu am oferit acest serviciu"
        defaultChecked
        hint="Se poate schimba oricând."
      />
      <CheckboxField
        id="c3"
        name="c3"
        label="Cifrele sunt corecte, din câte știm."
        error="Bifează ca să poți trimite."
      />
      <RadioGroup
        id="r1"
        name="r1"
        label="Cum ai numărat?"
        hint="Alege o variantă."
        defaultValue="exact"
        choices={[
          { value: "exact", label: "Exact" },
          { value: "estimate", label: "Estimare", hint: "Când registrul nu are toate datele." },
        ]}
      />
      <RadioGroup
        id="r2"
        name="r2"
        label="Cum participi?"
        cards
        defaultValue="room"
        choices={[
          { value: "room", label: "În sală", facts: "Mai sunt 5 locuri" },
          { value: "online", label: "Online", facts: "Lista de așteptare: ai fi al 4-lea" },
        ]}
      />
    </Sample>
  );
}

const saveStates = [
  { kind: "saved", time: "14:32" },
  { kind: "saved", time: "14:32", day: "8 noiembrie 2026" },
  { kind: "saving" },
  { kind: "offline" },
  { kind: "not_saved" },
] as const;

/** Buttons and every kind of field, in every state. */
export function FormSamples() {
  return (
    <>
      <Buttons />
      <TextFields />
      <Choices />
      <Sets />
      <FigureSamples />
      <Sample name="Bara de salvare">
        {saveStates.map((state) => (
          <div key={"day" in state ? "saved_before" : state.kind}>
            <SaveBar state={state} back={{ to: "/reporting", label: "Înapoi la listă" }}>
              <Button>Salvează și continuă</Button>
            </SaveBar>
          </div>
        ))}
      </Sample>
    </>
  );
}
