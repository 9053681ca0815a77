/** Sources of memberships for the tests, and the parts of iterables that break the rules of iteration. */
import type { Membership, MembershipSource, MembershipSourceOptions } from "../../src/index.ts";

export function membership(organizationId: string): Membership {
  return {
    provider: "acme",
    organizationId,
    organizationName: organizationId,
    roles: [],
    status: "member",
    source: {},
  };
}

/** The list may be anything, as in a program without types. */
export function source(provider: string, list: (options: MembershipSourceOptions) => unknown): MembershipSource {
  return { provider, listMemberships: list as MembershipSource["listMemberships"] };
}

/** Has all of its memberships at once, then ends or fails. */
export function given(provider: string, ids: readonly string[], end?: Error): MembershipSource {
  return source(provider, async function* () {
    for (const id of ids) yield membership(id);
    if (end) throw end;
  });
}

export const good = given("good", ["g1", "g2"]);

/** Has nothing yet, and does not listen to its signal. */
export const deaf = source("deaf", async function* () {
  await new Promise(() => {});
});

/** All at once, and for ever. */
export function endless(): MembershipSource {
  let count = 0;
  return source("endless", () => stepping(() => ({ done: false, value: membership(String(count++)) })));
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export function idsOf(memberships: readonly Membership[]): string[] {
  return memberships.map(({ organizationId }) => organizationId);
}

/** What a source throws of itself: it comes as it is. */
export const mine = new Error("mine");
export const throwing = (..._: unknown[]): never => {
  throw mine;
};

/** An iterable whose `next` does this. */
export function stepping(next: unknown, more: object = {}): object {
  return { [Symbol.asyncIterator]: () => Object.assign(Object.create(more), { next }) };
}

export const getter = (name: PropertyKey, value: object = {}) => Object.defineProperty(value, name, { get: throwing });

/** `await` would never come to an end with it. */
export function selfResolving(): object {
  const thenable = {
    // biome-ignore lint/suspicious/noThenProperty: it is about such objects
    then: (resolve: (value: unknown) => void) => resolve(thenable),
  };
  return thenable;
}

/** The rejections that nobody handles, until the test ends. */
export function unhandledRejections(onTestFinished: (remove: () => void) => void): readonly unknown[] {
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  return rejections;
}
