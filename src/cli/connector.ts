/** What each provider's `cli.ts` defines for the command: its variables, how to connect, what to check, how to leave. */
import type { Provider } from "../../generated/providers.ts";
import type { DoubleOptions } from "../../generated/testing.ts";
import type { ProviderDefinition } from "../client/context.ts";
import type { Environment } from "../client/environment.ts";
import type { ClientOptions } from "../client/options.ts";
import type { MembershipSource } from "../memberships/membership.ts";

export type { Environment };

export interface ConnectorDefinition<Client, Name extends Provider> {
  /** The variables that every kind of credential needs. */
  readonly required?: readonly string[];
  /** Options of the command that replace a variable. */
  readonly flags?: readonly Flag[];
  /** Optional variables that decide which host is queried. */
  readonly address?: readonly string[];
  /** The page on which the credential is created or described. */
  readonly credentialUrl: string;
  /** Advice that is more specific than the class of the error. */
  readonly advise?: (error: unknown, environment: Environment) => string | undefined;
  /** Requires that the variables are complete. */
  readonly connect: (environment: Environment, options: ClientOptions) => Client;
  readonly source: (client: Client) => MembershipSource;
  /** Where the provider can be queried about others: the source of a user. */
  readonly sourceOfUser?: (client: Client, user: string) => MembershipSource;
  /** The calls of `verify`: each operation that only reads. */
  readonly probes: readonly Probe<Client>[];
  /** How to end a membership; a sentence where the provider has no operation for it. */
  readonly leave: Leave<Client> | string;
  readonly demo: Demo<Name>;
}

/** An option of the command that replaces a variable: `user` becomes `--user <id>`. */
export interface Flag {
  readonly name: string;
  readonly variable: string;
  readonly description: string;
}

/** One call of `verify`, whose response may contain the argument of later calls. */
export interface Probe<Client> {
  /** The `operationId`. */
  readonly operation: string;
  /** Distinguishes several calls of one operation. */
  readonly variant?: string;
  /** The earlier operation whose first item contains the argument, and the name of that property. */
  readonly from?: { readonly operation: string; readonly name: string };
  /** What must be set for the call and is not, in words. */
  readonly needs?: (client: Client) => string | undefined;
  /** What the call needs beyond the others, in words: a `PermissionError` is no difference then. */
  readonly permission?: string;
  readonly call: (client: Client, argument: unknown) => Promise<unknown>;
}

export interface Leave<Client> {
  readonly list: (client: Client) => AsyncIterable<Leavable>;
  readonly leave: (client: Client, id: string) => Promise<unknown>;
}

/** A membership that can be ended. */
export interface Leavable {
  readonly id: string | undefined;
  readonly organizationId: string | undefined;
  readonly organizationName: string | undefined;
  readonly roles: readonly string[];
  readonly status: string | undefined;
}

/** What `--demo` shows of the provider. */
export interface Demo<Name extends Provider> {
  readonly environment: Readonly<Record<string, string>>;
  readonly double: DoubleOptions[Name];
  /** What it has a week later, where that differs. */
  readonly later?: DoubleOptions[Name];
  /** Where the provider can be queried about others: a user whom it knows. */
  readonly user?: string;
  /** In ms, so that the progress can be seen. */
  readonly latency: number;
  /** Whether the first request fails, to show a retry. */
  readonly isFlaky?: boolean;
}

/** A definition whose type of client is no longer visible. */
export interface Connector<Name extends Provider = Provider>
  extends Omit<ConnectorDefinition<never, Name>, "connect" | "source" | "sourceOfUser" | "probes" | "leave"> {
  /** The variables of each kind of credential, the recommended kind first. */
  readonly credentials: readonly (readonly string[])[];
  /** What the credential needs. */
  readonly permission: string;
  /** The operations that `verify` calls. */
  readonly operations: readonly string[];
  /** Whether the provider can be queried about users other than the owner of the credential. */
  readonly reviews: boolean;
  /** Where users cannot leave by themselves: who can remove them. */
  readonly cannotLeave: string | undefined;
  readonly connect: (environment: Environment, options: ClientOptions) => Connection;
}

/** A connector with its credential. */
export interface Connection {
  readonly source: MembershipSource;
  readonly sourceOfUser: ((user: string) => MembershipSource) | undefined;
  readonly probes: readonly BoundProbe[];
  readonly leaving:
    | { readonly list: () => AsyncIterable<Leavable>; readonly leave: (id: string) => Promise<unknown> }
    | undefined;
}

export interface BoundProbe extends Omit<Probe<never>, "call" | "needs"> {
  /** Why it cannot be called. */
  readonly needs?: string | undefined;
  readonly call: (argument: unknown) => Promise<unknown>;
}

export function defineConnector<Client, Name extends Provider>(
  { credentials = [], permission = "" }: Pick<ProviderDefinition, "credentials" | "permission">,
  definition: ConnectorDefinition<Client, Name>,
): Connector<Name> {
  const { connect, source, sourceOfUser, probes, leave, ...shared } = definition;
  const variables = credentials.map((names) => Object.values(names).filter((name) => name !== undefined));
  return {
    ...shared,
    permission,
    credentials: variables.filter(({ length }) => length > 0),
    operations: [...new Set(probes.map(({ operation }) => operation))],
    reviews: sourceOfUser !== undefined,
    cannotLeave: typeof leave === "string" ? leave : undefined,
    connect: (environment, options) => {
      const client = connect(environment, options);
      return {
        source: source(client),
        sourceOfUser: sourceOfUser && ((user) => sourceOfUser(client, user)),
        probes: probes.map((probe) => ({
          ...probe,
          needs: probe.needs?.(client),
          call: (argument) => probe.call(client, argument),
        })),
        leaving:
          typeof leave === "string"
            ? undefined
            : { list: () => leave.list(client), leave: (id) => leave.leave(client, id) },
      };
    },
  };
}
