/** The sources that a caller passes, checked before any of them is read. */
import { throwInvalidArgument } from "../client/arguments.ts";
import { field, textOf } from "../client/value.ts";
import type { Membership, MembershipGap, MembershipSource, MembershipSourceOptions } from "./membership.ts";
import { iterationError, type Reader } from "./reader.ts";

/** The operation of `listMemberships` and `collectMemberships` in errors. */
export const context = { provider: "memberships", operation: "listMemberships", undone: "started" } as const;

/** A source and its reader. */
export interface OpenSource {
  readonly index: number;
  readonly source: MembershipSource;
  readonly provider: string;
  /** What its list leaves out, as far as it has reported. */
  readonly gaps: MembershipGap[];
  readonly start: (signal: AbortSignal) => unknown;
  readonly protocolError: (problem: string) => Error;
  reader: Reader<Membership> | undefined;
}

/** @throws `InvalidArgumentError` for what is no list of sources. */
export function openSources(sources: Iterable<MembershipSource>): OpenSource[] {
  if (typeof field(sources, Symbol.iterator) !== "function")
    throwInvalidArgument(context, "sources", "must be a list of sources");
  return toArray(sources).map((source, index) => {
    const argument = `sources[${index}]`;
    const { provider, list } =
      partsOf(source) ??
      throwInvalidArgument(
        context,
        argument,
        "must have `provider` and `listMemberships`, as a client has, or the result of its `user(id)`",
      );
    const gaps: MembershipGap[] = [];
    // A custom source may report anything.
    const onGap = (gap: MembershipGap) => {
      const code = textOf(field(gap, "code")) ?? "unnamed";
      gaps.push({ code, message: textOf(field(gap, "message")) ?? `The source reports the gap ${code}.` });
    };
    const start = (signal: AbortSignal) => {
      const options: MembershipSourceOptions = { signal, onGap };
      return Reflect.apply(list, source, [options]);
    };
    return {
      index,
      source,
      provider,
      gaps,
      start,
      protocolError: (problem) => iterationError({ provider, operation: context.operation }, argument, problem),
      reader: undefined,
    };
  });
}

function toArray<Item>(iterable: Iterable<Item>): Item[] {
  try {
    return [...iterable];
  } catch (error) {
    throw iterationError(context, "sources", "threw an error", error);
  }
}

/** The properties of a source, if it is one. Each is read once: a getter may throw, or return another value the next time. */
export function partsOf(source: unknown) {
  const provider = field(source, "provider");
  const list = field(source, "listMemberships");
  return typeof provider === "string" && typeof list === "function" ? { provider, list } : undefined;
}
