import { inLanguage } from "#app/i18n/languages.ts";
import { type Desk, type Letter, writeLetter } from "../letter.ts";

/** Once the mail has left, the portal keeps neither code nor paths. */
export type Invitation = {
  path?: string;
  codePath?: string;
  code?: string;
  /** Short name; empty for a role in the platform. */
  organisation: string;
  role: string;
  /** Empty when an operator invites. */
  inviter: string;
  days: number;
};

const roles = ["contributor", "coordinator", "secretariat", "board", "administrator"] as const;

/** Asks an address to come in: a button, and a code for whoever cannot open links. The same to known and unknown ones. */
export function invitation(desk: Desk, props: Invitation): Letter {
  const { t, language, origin } = desk;
  const { path = "/", codePath = "/", code = "", organisation, inviter } = props;
  const role = roles.find((known) => known === props.role) ?? "contributor";
  const address = `${origin}${inLanguage(language, codePath)}`;
  const says = inviter ? "invited_by" : "invited";
  return writeLetter(desk, {
    subject: organisation ? t("mail:invitation.subject", { organisation }) : t("mail:invitation.subject_platform"),
    paragraphs: [
      organisation
        ? t(`mail:invitation.${says}`, { inviter, organisation, role: t(`mail:invitation.role.${role}`) })
        : t(`mail:invitation.platform_${says}`, { inviter, role: t(`mail:invitation.role.${role}`) }),
      t("mail:invitation.what"),
      t("mail:invitation.until", { count: props.days }),
    ],
    button: { label: t("mail:invitation.button"), path },
    after: [t("mail:invitation.code", { address, code }), t("mail:invitation.not_you")],
    signature: t("mail:invitation.signature"),
  });
}
