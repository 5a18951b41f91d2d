import { chanceOf } from "./chance.ts";
import { type DemoOrganisation } from "./demo.ts";

/** What an invented organisation says in words. In Romanian, as reports are written; nobody is described. */
export type DemoWords = {
  challenges: { codes: readonly string[]; text: string };
  changes: { codes: readonly string[]; text: string };
  practice: { title: string; text: string };
  training: { title: string; topic: "awareness" | "detection" | "trauma"; channel: "in_person" | "online" | "mixed" };
};

type Choices<T> = readonly [T, ...T[]];

const challenges: Choices<DemoWords["challenges"]> = [
  { codes: ["funding", "costs"], text: "Costurile serviciilor au crescut mai repede decât finanțarea pe care o avem." },
  { codes: ["burnout"], text: "Echipa este mică și a avut nevoie de supervizare și de mai mult timp de odihnă." },
  {
    codes: ["authorities", "access_to_services"],
    text: "Răspunsurile instituțiilor au venit târziu, iar oamenii au așteptat.",
  },
  { codes: ["travel", "meeting_people"], text: "Am ajuns mai greu în comunitățile de la distanță." },
];

const changes: Choices<DemoWords["changes"]> = [
  { codes: ["digital_services"], text: "O parte din consiliere are loc acum și online." },
  { codes: ["young_audience", "own_content"], text: "Vorbim cu tinerii pe canalele pe care le folosesc ei." },
  { codes: ["coalition"], text: "Trimitem oameni unii la alții mai ușor decât înainte." },
];

const practices: Choices<DemoWords["practice"]> = [
  { title: "Prima întâlnire fără formulare", text: "La prima întâlnire ascultăm. Hârtiile vin abia la a doua." },
  { title: "Harta serviciilor din județ", text: "O listă ținută la zi, cu cine răspunde și în cât timp." },
  {
    title: "Ora de sprijin pentru echipă",
    text: "O oră pe săptămână, plătită, în care echipa vorbește despre cât îi este de greu.",
  },
];

const trainings: Choices<DemoWords["training"]> = [
  { title: "Cum recunoaștem semnele exploatării", topic: "detection", channel: "in_person" },
  { title: "Urmările traumei, pe înțelesul tuturor", topic: "trauma", channel: "mixed" },
  { title: "Traficul de persoane, noțiuni de bază", topic: "awareness", channel: "online" },
];

/** The same organisation and year always say the same. */
export function demoWords({ slug }: DemoOrganisation, year: number): DemoWords {
  const chance = chanceOf(`${slug} ${year} words`);
  const one = <T>(choices: Choices<T>): T => choices[chance.between(0, choices.length - 1)] ?? choices[0];
  return { challenges: one(challenges), changes: one(changes), practice: one(practices), training: one(trainings) };
}
