/** `org-contracts leave PROVIDER ID`: ends one membership of the user. */

import { NotFoundError } from "../../client/errors.ts";
import type { Membership } from "../../providers/cloudflare/index.ts";
import { open } from "../clients.ts";
import type { Provider } from "../environment.ts";
import { type ExitCode, exit, UsageError } from "../exit.ts";
import { printFailures } from "../failures.ts";
import { brief, sanitize } from "../sanitize.ts";
import { choose } from "../sources.ts";
import type { Terminal } from "../terminal.ts";

export interface LeaveOptions {
  readonly yes?: boolean;
}

/** Providers without such an operation, and who can remove the user there. */
const elsewhere: Readonly<Record<Exclude<Provider, "cloudflare">, string>> = {
  auth0:
    "Auth0 has no call by which users leave: an administrator of the tenant removes them, under Organizations, Members.",
  k6: "k6 Cloud has no call by which users leave: an administrator removes them, in the users of the Grafana Cloud organization.",
  archera: "Archera has no call by which users leave: an administrator of the organization removes them.",
};

export async function leave(
  provider: Provider,
  id: string,
  { yes }: LeaveOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (provider !== "cloudflare") throw new UsageError(elsewhere[provider]);
  if (id.trim() === "") throw new UsageError("The id is empty: name a membership, or its account as `list` shows it.");
  const { environment, out, err, canAsk, confirm } = terminal;
  if (!yes && !canAsk)
    throw new UsageError("Leaving must be confirmed: on a terminal by answering, elsewhere by --yes.");
  let retried = false;
  const onRetry = () => {
    retried = true;
  };
  const [cloudflare] = choose([provider], environment, () => open.cloudflare(environment, { onRetry })).opened;
  if (cloudflare === undefined) throw new UsageError("Cloudflare is not configured.");
  const { memberships } = cloudflare.client;
  try {
    const found: Membership[] = [];
    for await (const membership of memberships.listAll({ per_page: 50 }))
      if (membership.id === id || membership.account?.id === id) found.push(membership);
    const [membership, ...more] = found;
    if (membership?.id === undefined) {
      err.write(`${sanitize(id)} is neither a membership nor an account of this user. Nothing was left.\n`);
      return exit.failed;
    }
    if (more.length > 0) {
      const ids = brief(found.map(({ id }) => id).join(", "));
      err.write(`There are ${found.length} memberships in ${sanitize(id)}: name one of ${ids}. Nothing was left.\n`);
      return exit.failed;
    }
    const what = described(membership);
    if (!yes && !(await confirm(`Leave ${what}?`))) {
      err.write("Nothing was left.\n");
      return exit.failed;
    }
    await memberships.leave(membership.id).catch((error: unknown) => {
      // An attempt whose response was lost may have succeeded: then its retry finds no membership.
      if (!(retried && error instanceof NotFoundError)) throw error;
    });
    out.write(`Left ${what}.\n`);
    return exit.fine;
  } catch (error) {
    printFailures([{ provider, error }], err, environment);
    return exit.failed;
  }
}

/** Each part is cut separately, so that a long name does not hide which account it is. */
function described({ id, account, roles = [], status }: Membership): string {
  const details = [`account ${account?.id}`, `membership ${id}`, status ?? "", roles.join(", ")];
  const short = (part: string) => brief(part, 200);
  return `${short(account?.name ?? "an account without a name")} (${details.filter(Boolean).map(short).join(", ")})`;
}
