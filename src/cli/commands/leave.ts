/** `org-contracts leave PROVIDER ID`: ends one membership of the user. */

import { connectors } from "../../../generated/connectors.ts";
import type { Provider } from "../../../generated/providers.ts";
import { NotFoundError } from "../../client/errors.ts";
import type { Leavable } from "../connector.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { printFailures } from "../failures.ts";
import { brief, sanitize } from "../sanitize.ts";
import { choose, connect } from "../sources.ts";
import type { Terminal } from "../terminal.ts";

export interface LeaveOptions {
  readonly yes?: boolean;
}

export async function leave(
  provider: Provider,
  id: string,
  { yes }: LeaveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cannotLeave } = connectors[provider];
  if (cannotLeave !== undefined) throw new UsageError(cannotLeave);
  if (id.trim() === "")
    throw new UsageError("The id is empty: name a membership, or its organization as printed by `list`.");
  const { environment, out, err, canAsk, confirm } = terminal;
  if (!yes && !canAsk) throw new UsageError("Leaving needs a confirmation: confirm on the terminal, or pass --yes.");
  let retried = false;
  const onRetry = () => {
    retried = true;
  };
  const [opened] = choose([provider], environment, () => connect(provider, environment, { onRetry })).opened;
  const leaving = opened?.client.leaving;
  if (leaving === undefined) throw new UsageError(`${provider} is not configured.`);
  try {
    const found: Leavable[] = [];
    for await (const membership of leaving.list()) if (namesOf(membership).includes(id)) found.push(membership);
    const [membership, ...more] = found;
    if (membership?.id === undefined) {
      err.write(
        `${sanitize(id)} is neither a membership nor an organization of this user. No membership was ended. \`list\` prints the ID and the ORGANIZATION to name.\n`,
      );
      return exit.failed;
    }
    if (more.length > 0) {
      const ids = brief(found.map(({ id }) => id).join(", "));
      err.write(
        `There are ${found.length} memberships in ${sanitize(id)}: name one of ${ids}. No membership was ended.\n`,
      );
      return exit.failed;
    }
    const what = described(membership);
    if (!yes && !(await confirm(`Leave ${what}?`))) {
      err.write("No membership was ended.\n");
      return exit.failed;
    }
    await leaving.leave(membership.id).catch((error: unknown) => {
      // An attempt whose response was lost may have succeeded: then its retry finds no membership.
      if (!(retried && error instanceof NotFoundError)) throw error;
    });
    out.write(`Left ${what}.\n`);
    return exit.fine;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    printFailures([{ provider, error }], err, environment);
    return exit.failed;
  }
}

/** What a user may call it. Where several memberships have the name, none is ended. */
function namesOf({ id, organizationId, organizationName }: Leavable): readonly unknown[] {
  return [id, organizationId, organizationName];
}

/** Each part is cut separately, so that a long name does not hide which organization it is. */
function described({ id, organizationId, organizationName, roles, status }: Leavable): string {
  const details = [`organization ${organizationId}`, `membership ${id}`, status ?? "", roles.join(", ")];
  const short = (part: string) => brief(part, 200);
  return `${short(organizationName ?? "an organization without a name")} (${details.filter(Boolean).map(short).join(", ")})`;
}
