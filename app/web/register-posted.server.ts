import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { type Context } from "#app/domain/context.ts";
import { changeKindAndTell, renameAndTell } from "#app/domain/membership/commands/change-standing.server.ts";
import { closeOrganisation } from "#app/domain/membership/commands/close-organisation.server.ts";
import { leaveCoalition } from "#app/domain/membership/commands/leave-coalition.server.ts";
import { mergeOrganisations } from "#app/domain/membership/commands/merge-organisations.server.ts";
import { type RegisterChange, registerInputs } from "#app/domain/membership/input.ts";
import { changeControlGroup } from "#app/domain/organisations/commands/change-control-group.server.ts";
import { organisationOfSlug } from "#app/domain/organisations/queries/organisation-of-slug.server.ts";
import { paths } from "#app/kernel/paths.ts";
import { parsed, type Sent } from "./exchange.server.ts";

type Act = { key: string; act: (ctx: Context, organisationId: string) => Promise<string | null> };

/** One decision about an organisation's place in the register; what follows is its page, under its new address. */
export async function registerPosted(
  ctx: Context,
  { change, slug }: { change: RegisterChange; slug: string },
  sent: Sent,
): Promise<string> {
  const { key, act } = acts[change](sent);
  return carryOutOnce(ctx, { key, act: `register.${change}` }, async (inside) => {
    const renamed = await act(inside, await organisationOfSlug(inside, slug));
    return paths.memberRegister(renamed ?? slug, change);
  });
}

const acts: Record<RegisterChange, (sent: Sent) => Act> = {
  rename: (sent) => {
    const { form_key: key, name, short_name: shortName, reason } = parsed(sent, registerInputs.rename);
    const act: Act["act"] = async (ctx, organisationId) =>
      (await renameAndTell(ctx, { organisationId, name, shortName, reason })).slug;
    return { key, act };
  },
  kind: (sent) => {
    const { form_key: key, ...decided } = parsed(sent, registerInputs.kind);
    return { key, act: (ctx, organisationId) => done(changeKindAndTell(ctx, { organisationId, ...decided })) };
  },
  group: (sent) => {
    const { form_key: key, ...decided } = parsed(sent, registerInputs.group);
    return { key, act: (ctx, organisationId) => done(changeControlGroup(ctx, { organisationId, ...decided })) };
  },
  leave: (sent) => {
    const { form_key: key, current_password: password, day: lastDay, reason } = parsed(sent, registerInputs.leave);
    const act: Act["act"] = (ctx, organisationId) =>
      done(leaveCoalition(ctx, { organisationId, lastDay, reason, password }));
    return { key, act };
  },
  merge: (sent) => {
    const { form_key: key, current_password: password, into, ...decided } = parsed(sent, registerInputs.merge);
    const act: Act["act"] = async (ctx, organisationId) => {
      const other = await organisationOfSlug(ctx, into);
      await mergeOrganisations(ctx, { organisationId, ...decided, into: other, password });
      return null;
    };
    return { key, act };
  },
  close: (sent) => {
    const { form_key: key, current_password: password, reason } = parsed(sent, registerInputs.close);
    return { key, act: (ctx, organisationId) => done(closeOrganisation(ctx, { organisationId, reason, password })) };
  },
};

async function done(act: Promise<void>): Promise<null> {
  await act;
  return null;
}
