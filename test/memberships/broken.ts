/** Every way in which a source of the caller's own can break the rules of iteration. */
import type { Membership, MembershipSource } from "../../src/index.ts";

/** What a source throws of itself: it comes as it is. */
export const mine = new Error("mine");
export const own = "throws of itself";
export const throwing = (..._: unknown[]): never => {
  throw mine;
};

export function given(organizationId: string): Membership {
  const [provider, organizationName] = ["given", organizationId];
  return { provider, organizationId, organizationName, roles: [], status: "member", source: {} };
}

export function source(provider: string, list: () => unknown): MembershipSource {
  return { provider, listMemberships: list as MembershipSource["listMemberships"] };
}

export const good = source("good", async function* () {
  yield given("g1");
  yield given("g2");
});

/** All at once, and for ever. */
export function endless(): MembershipSource {
  let count = 0;
  return source("endless", () => stepping(() => ({ done: false, value: given(String(count++)) })));
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** An iterable whose `next` does this. */
export function stepping(next: unknown, more: object = {}): object {
  return { [Symbol.asyncIterator]: () => Object.assign(Object.create(more), { next }) };
}

/** `await` would never come to an end with it. */
export function selfResolving(): object {
  const thenable = {
    // biome-ignore lint/suspicious/noThenProperty: it is about such objects
    then: (resolve: (value: unknown) => void) => resolve(thenable),
  };
  return thenable;
}

const throwsAll: ProxyHandler<object> = new Proxy({}, { get: () => throwing });
const proxy = () => new Proxy({}, throwsAll);
export const getter = (name: PropertyKey, value: object = {}) => Object.defineProperty(value, name, { get: throwing });
const thenable = (then: unknown) => ({ then });
const value = (value: unknown) => () => stepping(() => ({ done: false, value }));

const notIterable = "did not return an iterator; an async generator does";
const noResult = "did not return an object from `next`; an async generator does";
const noObject = "yielded something that is not an object";

export const broken: readonly { what: string; list: () => unknown; states: string }[] = [
  { what: "that gives nothing", list: () => undefined, states: notIterable },
  { what: "that gives null", list: () => null, states: notIterable },
  { what: "that gives a number", list: () => 5, states: notIterable },
  { what: "that gives an array", list: () => [given("b1")], states: notIterable },
  { what: "that gives a promise of an array", list: async () => [given("b1")], states: notIterable },
  { what: "that gives a promise that rejects", list: async () => throwing(), states: notIterable },
  { what: "that gives a promise of itself", list: selfResolving, states: notIterable },
  {
    what: "that gives an iterator and no iterable",
    list: () => ({ next: () => ({ done: true }) }),
    states: notIterable,
  },
  { what: "that throws", list: throwing, states: own },
  { what: "that gives a Proxy that throws", list: proxy, states: own },
  { what: "whose `Symbol.asyncIterator` throws", list: () => ({ [Symbol.asyncIterator]: throwing }), states: own },
  {
    what: "whose `Symbol.asyncIterator` is a getter that throws",
    list: () => getter(Symbol.asyncIterator),
    states: own,
  },
  {
    what: "whose `Symbol.asyncIterator` is no function",
    list: () => ({ [Symbol.asyncIterator]: 5 }),
    states: notIterable,
  },
  {
    what: "whose `Symbol.asyncIterator` gives nothing",
    list: () => ({ [Symbol.asyncIterator]: () => {} }),
    states: notIterable,
  },
  {
    what: "whose `Symbol.asyncIterator` gives a promise that rejects",
    list: () => ({ [Symbol.asyncIterator]: async () => throwing() }),
    states: notIterable,
  },
  {
    what: "whose `Symbol.asyncIterator` gives a Proxy that throws",
    list: () => ({ [Symbol.asyncIterator]: proxy }),
    states: own,
  },
  { what: "without a `next`", list: () => stepping(undefined), states: notIterable },
  { what: "whose `next` is no function", list: () => stepping(5), states: notIterable },
  {
    what: "whose `next` is a getter that throws",
    list: () => ({ [Symbol.asyncIterator]: () => getter("next") }),
    states: own,
  },
  { what: "whose `next` throws", list: () => stepping(throwing), states: own },
  { what: "whose `next` rejects", list: () => stepping(async () => throwing()), states: own },
  { what: "whose `next` gives undefined", list: () => stepping(() => undefined), states: noResult },
  { what: "whose `next` gives null", list: () => stepping(async () => null), states: noResult },
  { what: "whose `next` gives a number", list: () => stepping(async () => 5), states: noResult },
  { what: "whose `next` gives a text", list: () => stepping(() => "b1"), states: noResult },
  { what: "whose `next` gives an empty object", list: () => stepping(() => ({})), states: noObject },
  { what: "whose `next` gives a Proxy that throws", list: () => stepping(proxy), states: own },
  { what: "whose `next` gives a `then` that throws", list: () => stepping(() => thenable(throwing)), states: own },
  { what: "whose `next` gives a getter `then` that throws", list: () => stepping(() => getter("then")), states: own },
  { what: "whose `next` gives a promise of itself", list: () => stepping(selfResolving), states: noObject },
  { what: "with a getter `done` that throws", list: () => stepping(() => getter("done")), states: own },
  { what: "with a getter `value` that throws", list: () => stepping(() => getter("value")), states: own },
  { what: "that yields undefined", list: value(undefined), states: noObject },
  { what: "that yields null", list: value(null), states: noObject },
  { what: "that yields a number", list: value(5), states: noObject },
  { what: "that yields a text", list: value("b1"), states: noObject },
  { what: "that yields a function", list: value(() => {}), states: noObject },
  { what: "that yields a Proxy that throws", list: () => value(proxy())(), states: own },
  { what: "that yields a `then` that throws", list: value(thenable(throwing)), states: own },
  { what: "that yields a promise that rejects", list: () => value(Promise.reject(mine))(), states: own },
  { what: "that yields a promise of a number", list: value(Promise.resolve(5)), states: noObject },
];
