/** Calls a double through its client, as a program would. */
import { connectors } from "../../../../generated/connectors.ts";
import type { ClientOptions } from "../../../../src/index.ts";
import { createDouble, type DoubleProvider } from "../../../../src/testing/index.ts";
import { type Trouble, troubles } from "./troubles.ts";

export interface DemoCall {
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

export async function runDemo({ provider, trouble }: DemoCall, { signal, ...hooks }: Watching): Promise<Row[]> {
  const double = createDouble(provider);
  const failure = troubles[trouble];
  if (failure !== undefined) double.fail(failure);
  const { connect, demo } = connectors[provider];
  const { source } = connect(demo.environment, { fetch: double.fetch, timeout, ...hooks });
  const rows: Row[] = [];
  for await (const { organizationId, organizationName, status, roles = [] } of source.listMemberships({ signal }))
    rows.push({ id: organizationId, name: organizationName, note: [status, ...roles].join(", ") });
  return rows;
}
