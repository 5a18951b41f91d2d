import { ConfirmingPassword } from "#app/domain/accounts/ui/confirming-password.tsx";
import { useSpeech } from "#app/i18n/context.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { paths } from "#app/kernel/paths.ts";
import { type Reply } from "#app/kernel/reply.ts";
import { Banner } from "#app/ui/feedback/banner.tsx";
import { DecisionBox } from "#app/ui/feedback/decision-box.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { ReplySummary } from "#app/ui/form/reply-summary.tsx";
import { MarginRight } from "#app/ui/layout/margin-layout.tsx";
import { PageHeading } from "#app/ui/layout/page-heading.tsx";
import { TextLink } from "#app/ui/layout/text-link.tsx";
import {
  ColumnHead,
  DataTable,
  NumberCell,
  RowHead,
  TableHead,
  TableRow,
  TextCell,
} from "#app/ui/table/data-table.tsx";
import { type ReleaseDraft } from "../queries/release-draft.server.ts";
import { isFew } from "../model.ts";
import { FewConfirmation } from "./few-confirmation.tsx";
import { CoverageShown, TotalShown, UnitShown } from "./total-shown.tsx";

type Props = { draft: ReleaseDraft; reply: Reply | undefined };

/** A frozen release as the public would see it, with why what is hidden is hidden, and the decision. */
export function ReleaseDraftPage({ draft, reply }: Props) {
  const { t } = useSpeech();
  const hidden = draft.cells.filter(({ status }) => status === "hidden").length;
  return (
    <>
      <ReplySummary reply={reply} firstField={isAboutPassword(reply) ? "current_password" : "decision"} />
      {draft.isExample && (
        <Banner kind="note" title={t("publications:example.title")}>
          <p>{t("publications:example.text")}</p>
        </Banner>
      )}
      {draft.isOvertaken && (
        <Banner kind="note" title={t("publications:draft.overtaken.title")}>
          <p>{t("publications:draft.overtaken.text")}</p>
        </Banner>
      )}
      <PageHeading
        kicker={t(`publications:draft.state.${draft.state}`)}
        title={t("publications:draft.title", { name: draft.name })}
        lead={<Lead draft={draft} />}
      />
      <MarginRight margin={<Decision draft={draft} reply={reply} />}>
        <DataTable
          id="draft"
          caption={t("publications:draft.caption", { name: draft.name })}
          unit={t("publications:draft.summary", { count: hidden })}
        >
          <TableHead>
            <ColumnHead>{t("publications:report.figure")}</ColumnHead>
            <ColumnHead numeric>{t("publications:report.value")}</ColumnHead>
            <ColumnHead numeric>{t("publications:report.coverage")}</ColumnHead>
            <ColumnHead className="pl-6">{t("publications:draft.why")}</ColumnHead>
          </TableHead>
          <tbody>
            {draft.cells.map((cell) => (
              <Row key={cell.indicator} cell={cell} />
            ))}
          </tbody>
        </DataTable>
      </MarginRight>
    </>
  );
}

function Lead({ draft }: { draft: ReleaseDraft }) {
  const { t, language } = useSpeech();
  const { preparedAt, reportingOrganisations: reporting, memberOrganisations: members } = draft;
  const day = formatDay(language, preparedAt);
  if (reporting === null || members === null) return t("publications:draft.lead_unknown", { day });
  return t("publications:draft.lead_known", { day, reporting, count: members });
}

function Row({ cell }: { cell: ReleaseDraft["cells"][number] }) {
  const { t, language } = useSpeech();
  return (
    <TableRow>
      <RowHead>
        {cell.labels[language]}
        <span className="block text-small text-ink-2">
          <UnitShown unit={cell.unit} /> · {cell.indicator}
        </span>
      </RowHead>
      <NumberCell>
        <TotalShown {...cell} />
      </NumberCell>
      <NumberCell className="text-small text-ink-2">
        <CoverageShown {...cell} />
      </NumberCell>
      <TextCell className="pl-6 text-small">{cell.reason && t(`publications:reason.${cell.reason}`)}</TextCell>
    </TableRow>
  );
}

const isAboutPassword = (reply: Reply | undefined) => reply?.kind === "refused" && reply.code.startsWith("password.");

function Decision({ draft, reply }: Props) {
  const { t } = useSpeech();
  const { state, year, isMine, mayPublish, mayDiscard } = draft;
  if (state !== "waiting") {
    return state === "published" ? (
      <TextLink to={paths.report(year)}>{t("publications:draft.see_public")}</TextLink>
    ) : null;
  }
  return (
    <DecisionBox id="field-decision" title={t("publications:draft.decide")}>
      {!mayDiscard && <p>{t("publications:draft.not_for_you")}</p>}
      {isMine && <p>{t("publications:draft.mine")}</p>}
      {mayPublish && (
        <>
          <p>{t("publications:draft.publish_text")}</p>
          <DecisionForm draft={draft} decision="publish" reply={reply} />
        </>
      )}
      {mayDiscard && <DecisionForm draft={draft} decision="discard" reply={reply} />}
    </DecisionBox>
  );
}

function DecisionForm({ draft, decision, reply }: Props & { decision: "publish" | "discard" }) {
  const { t } = useSpeech();
  const { reportingOrganisations: reporting, memberOrganisations: expected } = draft;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="form_key" value={draft.formKeys[decision]} />
      <input type="hidden" name="decision" value={decision} />
      {decision === "publish" && isFew(reporting, expected) && (
        <FewConfirmation id="few" reporting={reporting ?? 0} expected={expected ?? 0} />
      )}
      {decision === "publish" && <ConfirmingPassword reply={reply} />}
      <Button wide variant={decision === "publish" ? "primary" : "danger"}>
        {t(`publications:draft.${decision}`)}
      </Button>
    </form>
  );
}
