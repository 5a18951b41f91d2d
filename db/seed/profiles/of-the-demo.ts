import { type SupportKind, supportFamilies } from "../../reference/support.ts";
import { type Territory } from "../../reference/territories.ts";
import { type DemoOrganisation, demoOrganisations } from "../demo.ts";
import { type SeedProfile } from "./types.ts";

const areas: readonly (readonly Territory[])[] = [["IS", "VS"], ["B"], ["national"], ["CJ"], ["TM"], ["CT", "TL"]];

/** Codes of the catalogue that are other kinds of the same support. */
const nearest: Readonly<Record<string, SupportKind>> = { "VIC.SVC.HOU": "accommodation", "OSE.ALL": "help_line" };

function supportOf(organisation: DemoOrganisation): SupportKind[] {
  const ofCodes = organisation.services.map(
    (code) => supportFamilies.find(({ family }) => family === code)?.kind ?? nearest[code],
  );
  const more: (SupportKind | undefined)[] = [
    organisation.participants > 1000 ? "prevention" : undefined,
    organisation.trained > 100 ? "training" : undefined,
  ];
  return [...new Set([...ofCodes, ...more].filter((kind) => kind !== undefined))];
}

/** An invented profile for an invented organisation; the same every time. One text is Romanian only, as happens in life. */
export function demoProfile(organisation: DemoOrganisation, newestYear: number): SeedProfile {
  const place = demoOrganisations.findIndex(({ slug }) => slug === organisation.slug);
  const support = supportOf(organisation);
  const isHome = support.includes("accommodation");
  return {
    services: support.map((kind) => ({
      support: kind,
      ...(kind === "accommodation"
        ? { isLicensed: true, licenceNumber: `EX-${1000 + place}`, licenceUntil: `${newestYear + 3}-12-31` }
        : {}),
    })),
    audiences: isHome ? ["women", "children"] : ["anyone", "professionals"],
    territories: areas[place % areas.length] ?? [],
    isAccredited: isHome,
    programmes: [
      {
        name: `Programul ${organisation.shortName}`,
        text: { ro: "Program inventat, ca să se vadă cum arată un profil în care un text nu este tradus." },
      },
    ],
    figures: [
      ...(organisation.persons > 0
        ? [
            {
              kind: "cumulative" as const,
              value: organisation.persons * 10,
              qualifier: "at_least" as const,
              sinceYear: organisation.foundedYear,
              asOfYear: newestYear,
              label: { ro: "persoane sprijinite (exemplu)", en: "people supported (example)" },
            },
          ]
        : []),
      ...(isHome
        ? [
            {
              kind: "capacity" as const,
              value: 18,
              qualifier: "exact" as const,
              asOfYear: newestYear,
              label: { ro: "locuri în centru (exemplu)", en: "places in the centre (example)" },
            },
          ]
        : []),
    ],
  };
}
