import { Sample } from "./sample.tsx";

const swatches = [
  "bg-paper",
  "bg-sheet",
  "bg-wash",
  "bg-ink",
  "bg-ink-2",
  "bg-ink-3",
  "bg-rule",
  "bg-edge",
  "bg-primary",
  "bg-primary-deep",
  "bg-primary-wash",
  "bg-accent",
  "bg-accent-mark",
  "bg-accent-wash",
  "bg-glow",
  "bg-ok",
  "bg-ok-wash",
  "bg-danger",
  "bg-danger-wash",
  "bg-ins",
  "bg-del",
  "bg-focus",
  "bg-data-0",
  "bg-data-1",
  "bg-data-2",
  "bg-data-3",
  "bg-data-4",
  "bg-data-5",
] as const;

/** Colours and the type scale. */
export function Foundations() {
  return (
    <>
      <Sample name="Culori">
        <ul className="grid grid-cols-2 gap-3 md:grid-cols-4 lg:grid-cols-6">
          {swatches.map((swatch) => (
            <li key={swatch} className="text-small">
              <span className={`block h-12 border border-rule ${swatch}`} />
              {swatch.slice(3)}
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name="Scara de text">
        <p className="text-figure text-primary">78.970</p>
        <p className="text-display">Lucrăm împreună ca niciun om să nu fie traficat</p>
        <p className="text-h1">Raportul anual și cifrele țării</p>
        <p className="text-h2">Cinci direcții de lucru: Știință, Țintă, înțelegere, âncă</p>
        <p className="text-h3">Câte persoane diferite sunt, de fapt?</p>
        <p className="text-lead text-ink-2">Trimite-l până joi, 31 martie. Îți ia cam 40 de minute.</p>
        <p className="max-w-reading text-reading">
          Aproape jumătate dintre beneficiari au fost sprijiniți în reintegrare și în accesul pe piața muncii. „Citat” –
          1 × 2 − 3.
        </p>
        <p className="max-w-reading text-law">
          Traficul de persoane se pedepsește cu închisoare. (1) Ș ț Ț ș Ă ă Â â Î î
        </p>
        <p>Text de interfață: Ș ț Ț ș Ă ă Â â Î î, 1234567890</p>
        <p className="text-small text-ink-2">Cel mai mic text de pe ecran: Ș ț Ț ș Ă ă Â â Î î</p>
      </Sample>
    </>
  );
}
