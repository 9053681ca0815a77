/** Maps a provider's objects to memberships, and reports what the list leaves out. */

import { cancelable, onAbort } from "../client/abort.ts";
import { validateOptions } from "../client/arguments.ts";
import { type CallContext, ContractError } from "../client/errors.ts";
import { notify } from "../client/hooks.ts";
import { type IterationOptions, isFunction, iterationOptionChecks, type PageEvent } from "../client/options.ts";
import { isRecord, own, textOf } from "../client/value.ts";
import type { Membership, MembershipGap, MembershipUser } from "./membership.ts";

/** The fields of a membership; `undefined` or `null` where the provider's object does not state one. */
export interface MembershipFields {
  /** The id of the organization. */
  readonly id: string | number | null | undefined;
  /** Display names, the best one first. */
  readonly names: readonly (string | null | undefined)[];
  /** `[]` states that there are none. An entry that is no text is reported as a gap. */
  readonly roles?: readonly (string | null | undefined)[] | null | undefined;
  readonly status?: string | null | undefined;
  readonly via?: string | null | undefined;
  readonly user?:
    | {
        readonly id?: string | number | null | undefined;
        readonly email?: string | null | undefined;
      }
    | null
    | undefined;
}

/** A gap that the provider's documentation states, or that a response can show. */
export interface GapDefinition extends MembershipGap {
  /** Whether it applies, judged after each page and at the end. Without it, it always applies. */
  readonly applies?: ((list: ListedMemberships) => boolean) | undefined;
}

/** What is known of a list while it is read. */
export interface ListedMemberships {
  /** The number of items so far. */
  readonly count: number;
  /** Whether the list has ended. */
  readonly done: boolean;
  /** The latest page; undefined before the first. */
  readonly page: PageEvent | undefined;
}

/** How the items of a list become memberships. */
export interface MembershipMapping<Item> {
  readonly toMembership: (item: Item) => MembershipFields;
  /** What the list may leave out. */
  readonly gaps?: readonly GapDefinition[] | undefined;
}

/** A list of organizations or memberships at one provider. */
export interface MembershipList<Item> extends MembershipMapping<Item> {
  /** The name of the provider. */
  readonly provider: string;
  /** The `operationId` of the list, for errors. */
  readonly operation: string;
  /** Lists the items, as `listAll` of a client does. */
  readonly list: (options: IterationOptions) => AsyncIterable<Item>;
  /** Whose memberships they are, where that is known before. */
  readonly user?: MembershipUser | undefined;
}

/** Options of `listMemberships` of a client. */
export interface MembershipListOptions extends IterationOptions {
  /** Called for each thing that the list leaves out, as soon as it is known. */
  readonly onGap?: ((gap: MembershipGap) => void) | undefined;
}

/**
 * The memberships in a list of a provider, lazily. A value that differs from the contract does not lose the list: it is
 * reported to the client's `onDrift`, and as a gap where the membership needs it. An organization without an id ends the
 * list with a `ContractError`, after all others.
 *
 * @example
 * ```ts
 * import { collectMemberships } from "org-contracts";
 * import { defineProvider, mapMemberships } from "org-contracts/provider";
 * import * as operations from "./generated/acme/operations.ts";
 *
 * const client = defineProvider({ name: "acme", baseUrl: "https://api.acme.example/v1" }).createClient({});
 * const acme = {
 *   provider: "acme",
 *   listMemberships: (options: object) =>
 *     mapMemberships(
 *       {
 *         provider: "acme",
 *         operation: operations.listTeams.id,
 *         list: (options) => client.listAll(operations.listTeams, {}, options),
 *         toMembership: ({ id, name }) => ({ id, names: [name], status: "member" }),
 *       },
 *       options,
 *     ),
 * };
 * console.log(await collectMemberships([acme]));
 * ```
 */
export function mapMemberships<Item>(
  list: MembershipList<Item>,
  options?: MembershipListOptions,
): AsyncIterable<Membership> {
  return { [Symbol.asyncIterator]: () => cancelable((controller) => mapped(list, options, controller)) };
}

async function* mapped<Item>(
  definition: MembershipList<Item>,
  options: MembershipListOptions | undefined,
  controller: AbortController,
): AsyncGenerator<Membership, void, undefined> {
  const { provider, operation, list, toMembership, gaps = [], user: owner } = own(definition);
  validateOptions({ provider, operation }, options, { ...iterationOptionChecks, onGap: isFunction });
  const { onGap, onPage, ...others } = own(options ?? {});
  const known = new Set<string>();
  const report = ({ code, message }: MembershipGap) => {
    if (!known.has(code)) notify(onGap, { code, message });
    known.add(code);
  };
  const judge = (done: boolean) => {
    for (const gap of gaps) if (gap.applies?.(own({ count, done, page })) ?? true) report(gap);
  };
  let page: PageEvent | undefined;
  let count = 0;
  let withoutId = 0;
  let unreadable = 0;
  const readPage = (event: PageEvent) => {
    page = event;
    judge(false);
    notify(onPage, event);
  };
  const items = list({ ...others, reportItems: true, onPage: readPage })[Symbol.asyncIterator]();
  onAbort(controller.signal, () => void items.return?.().catch(() => {}));
  try {
    for await (const source of { [Symbol.asyncIterator]: () => items }) {
      count++;
      const { fields, misfits } = readFields(() => toMembership(source));
      const { id, names, roles, status, via, user } = fields;
      if (misfits > 0) unreadable++;
      if (id === undefined) {
        withoutId++;
        continue;
      }
      yield {
        provider,
        organizationId: id,
        organizationName: names[0] ?? id,
        roles: roles && [...new Set(roles)],
        status: status ?? "unknown",
        via,
        user: user ?? owner,
        source,
      };
    }
    if (controller.signal.aborted) return;
    judge(true);
    const total = page?.total;
    if (total !== undefined && total > count) report(belowTotal(total, count));
  } catch (error) {
    judge(false);
    throw error;
  } finally {
    if (unreadable > 0) report(unreadableGap(unreadable));
    if (withoutId > 0) report({ code: "missing-id", message: `${withoutIdMessage(withoutId)}.` });
  }
  // An item without an id must neither hide the others nor be dropped silently.
  if (withoutId > 0) throw missingIdError({ provider, operation }, withoutId);
}

/** The fields that can be used, and how many cannot: with `reportItems` an item may be anything. */
function readFields(read: () => MembershipFields) {
  let misfits = 0;
  /** A text; null means the same as undefined, and anything else is a misfit. */
  const text = (value: unknown) => {
    if (value !== undefined && value !== null && typeof value !== "string") misfits++;
    return textOf(value);
  };
  /** A number that JavaScript cannot hold exactly names another organization. */
  const id = (value: unknown) => text(Number.isSafeInteger(value) ? String(value) : value);
  const texts = (values: unknown, isComplete: boolean) => {
    if (values === undefined || values === null) return undefined;
    if (!Array.isArray(values)) misfits++;
    const found = (Array.isArray(values) ? values : []).map((value: unknown) => {
      if (isComplete && (value === undefined || value === null)) misfits++;
      return text(value);
    });
    const readable = found.filter((value) => value !== undefined);
    // Of roles that cannot be read nothing is known: an empty list would state that there are none.
    return readable.length === 0 && !(Array.isArray(values) && values.length === 0) ? undefined : readable;
  };
  const given = attempt(read);
  if (given === undefined) misfits++;
  const fields: Partial<MembershipFields> = own(given ?? {});
  const user = isRecord(fields.user) ? own(fields.user) : undefined;
  const owner = user && { id: id(user.id), email: text(user.email) };
  return {
    fields: {
      id: id(fields.id),
      names: texts(fields.names, false) ?? [],
      roles: texts(fields.roles, true),
      status: text(fields.status),
      via: text(fields.via),
      user: owner && (owner.id ?? owner.email) !== undefined ? owner : undefined,
    },
    misfits,
  };
}

/** A mapping may throw for an item that differs from its type. */
function attempt(read: () => MembershipFields): MembershipFields | undefined {
  try {
    const fields = read();
    return isRecord(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

function belowTotal(total: number, count: number): MembershipGap {
  return { code: "total", message: `The provider states a total of ${total}, but its list has ${count}.` };
}

function unreadableGap(count: number): MembershipGap {
  const message = `${count} of the memberships have values that differ from the contract. These values are omitted; see \`source\` and \`onDrift\`.`;
  return { code: "unreadable", message };
}

function withoutIdMessage(count: number): string {
  return `${count} of the organizations had no id`;
}

function missingIdError({ provider, operation }: CallContext, count: number): ContractError {
  const message = withoutIdMessage(count);
  return new ContractError(
    `could not map every organization: ${message}. The others were returned before this error. Read these with the client's own operations.`,
    { provider, operation, status: 200, violations: [{ pointer: "", keyword: "required", message }] },
  );
}
