/** Asks a double through its client, as a program would. */

import type { ClientOptions } from "../../../../src/index.ts";
import { createArcheraClient } from "../../../../src/providers/archera/index.ts";
import { createAuth0Client } from "../../../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../../../src/providers/k6/index.ts";
import { createDouble, type DoubleProvider } from "../../../../src/testing/index.ts";
import { type Trouble, troubles } from "./troubles.ts";

export interface Asked {
  readonly provider: DoubleProvider;
  readonly trouble: Trouble;
}

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

export type Watching = Pick<ClientOptions, "onDrift" | "onRetry" | "onResponse"> & { readonly signal: AbortSignal };

/** A reader does not want to wait for half a minute to see a deadline pass. */
export const timeout = 1_500;

export function ask({ provider, trouble }: Asked, { signal, ...hooks }: Watching): Promise<Row[]> {
  const double = createDouble(provider);
  const failure = troubles[trouble];
  if (failure !== undefined) double.fail(failure);
  return questions[provider]({ fetch: double.fetch, timeout, ...hooks }, { signal });
}

type Question = (options: ClientOptions, call: { readonly signal: AbortSignal }) => Promise<Row[]>;

const questions: Record<DoubleProvider, Question> = {
  async cloudflare(options, call) {
    const cloudflare = createCloudflareClient({ auth: { token: "demo" }, ...options });
    const { items } = await cloudflare.memberships.list({ per_page: 50 }, call);
    return items.map(({ account, roles = [], status = "" }) => ({
      id: account?.id ?? "",
      name: account?.name ?? "",
      note: [status, ...roles].join(", "),
    }));
  },
  async auth0(options, call) {
    const auth0 = createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token: "demo" }, ...options });
    const { items } = await auth0.organizations.list("auth0|654e2f1a9b3c4d5e6f708192", { per_page: 100 }, call);
    return items.map(({ id = "", name = "", display_name }) => ({ id, name: display_name ?? name, note: name }));
  },
  async k6(options, call) {
    const k6 = createK6Client({ auth: { token: "demo" }, ...options });
    const organizations = await k6.organizations.list(call);
    return organizations.map(({ id, name, is_default }) => ({
      id: String(id),
      name,
      note: is_default ? "default" : "",
    }));
  },
  async archera(options, call) {
    const archera = createArcheraClient({ auth: { apiKey: "demo" }, ...options });
    const organizations = await archera.organizations.list(call);
    return organizations.map(({ org_id, name, role }) => ({ id: org_id, name, note: role }));
  },
};
