import { useSpeech } from "#app/i18n/context.tsx";
import { directions } from "#db/reference/coalition.ts";
import { practiceAudiences, practiceKinds, practiceLanguages, practiceSettings } from "#db/reference/practices.ts";
import { summaryAtMost } from "../../draft.ts";
import { Line, OneOf, SomeOf, Territories } from "./fields.tsx";
import { Part, type PartProps } from "./part.tsx";

/** What it is, for whom, where and since when. */
export function AboutPart({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <Part id="about" title={t("practices:write.about")}>
      <Line from={from} name="title_ro" label={t("practices:write.title_ro")} hint={t("practices:write.title_hint")} />
      <Line
        from={from}
        name="summary_ro"
        rows={3}
        label={t("practices:write.summary_ro")}
        hint={t("practices:write.summary_hint", { count: summaryAtMost })}
      />
      <OneOf from={from} name="kind" words="practices:kind" values={practiceKinds} label={t("practices:page.kind")} />
      <OneOf
        from={from}
        name="direction"
        words="coalition:directions.*.name"
        values={directions}
        label={t("practices:page.direction")}
      />
      <SomeOf
        from={from}
        name="audiences"
        words="practices:audience"
        values={practiceAudiences}
        label={t("practices:page.audience")}
      />
      <WhereAndWhen from={from} />
    </Part>
  );
}

/** Where, with whom and since when: all of it may stay open. */
function WhereAndWhen({ from }: PartProps) {
  const { t } = useSpeech();
  return (
    <>
      <OneOf
        from={from}
        name="setting"
        words="practices:setting"
        values={practiceSettings}
        label={t("practices:page.setting")}
        optional
      />
      <Territories from={from} />
      <Line
        from={from}
        name="partners"
        label={t("practices:write.partners")}
        hint={t("practices:write.partners_hint")}
        optional
      />
      <Line from={from} name="since_year" inputMode="numeric" label={t("practices:write.since_year")} optional />
      <Line
        from={from}
        name="until_year"
        inputMode="numeric"
        label={t("practices:write.until_year")}
        hint={t("practices:write.until_hint")}
        optional
      />
      <SomeOf
        from={from}
        name="languages"
        words="practices:language"
        values={practiceLanguages}
        label={t("practices:page.languages")}
        optional
      />
    </>
  );
}
