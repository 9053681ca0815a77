/** How iterations end: by `return`, `throw`, `await using` and signals. */
import { expect, test } from "vitest";
import { abortWith, cancelable, throwIfAborted, throwUnlessReturned } from "../../src/client/abort.ts";
import { collectMemberships, listMemberships } from "../../src/index.ts";
import { mapMemberships } from "../../src/memberships/map.ts";

/** Yields 1, then waits until it is aborted. */
function endless(signal?: AbortSignal): AsyncGenerator<number, void, undefined> {
  return cancelable(async function* (controller) {
    const unsubscribe = abortWith(signal, controller);
    try {
      yield 1;
      await new Promise((_, reject) => {
        controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
      });
    } catch (error) {
      throwUnlessReturned(error, controller.signal);
    } finally {
      unsubscribe();
    }
  });
}

test("`return` ends a pending `next`", async () => {
  const items = endless();
  await items.next();
  const pending = items.next();
  await items.return();
  expect(await pending).toEqual({ done: true, value: undefined });
});

test("`throw` ends a pending `next`, and rejects with its error", async () => {
  const items = endless();
  await items.next();
  const pending = items.next();
  const error = new Error("mine");
  await expect(items.throw(error)).rejects.toBe(error);
  expect(await pending).toEqual({ done: true, value: undefined });
});

test("after `return`, `next` starts nothing", async () => {
  let starts = 0;
  const items = cancelable(() => {
    starts++;
    return endless();
  });
  const ends = [items.return(), items.next()];
  expect(await Promise.all(ends)).toEqual(Array(2).fill({ done: true, value: undefined }));
  expect(starts).toBe(0);
});

test("`await using` returns, where the runtime has it", async () => {
  const dispose: unknown = Reflect.get(Symbol, "asyncDispose");
  if (typeof dispose !== "symbol") return expect(process.versions.node).toMatch(/^(1|20\.[0-3]\.)/);
  for (const items of [endless(), listMemberships([])[Symbol.asyncIterator]()]) {
    const method: unknown = Reflect.get(items, dispose);
    if (typeof method !== "function") throw new Error("It cannot be disposed.");
    await Reflect.apply(method, items, []);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  }
});

test("the reason of one iteration's `return` does not end another one quietly", async () => {
  const outer = new AbortController();
  const inner = endless(outer.signal);
  await inner.next();
  const pending = inner.next();
  const first = endless();
  const reason = await new Promise<unknown>((resolve) => {
    const items = cancelable(async function* (controller) {
      controller.signal.addEventListener("abort", () => resolve(controller.signal.reason));
      yield* first;
    });
    items.next().then(() => items.return());
  });
  expect(reason).toMatchObject({ name: "AbortError", message: "The iteration has ended." });
  outer.abort(reason);
  await expect(pending).rejects.toBe(reason);
  await expect(collectMemberships([], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test("the reason `null` is a reason", () => {
  let thrown: unknown = "nothing";
  try {
    throwIfAborted(AbortSignal.abort(null));
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(null);
});

test("leaving memberships early does not report those without an id", async () => {
  const toMembership = () => ({ id: undefined, names: [], status: "member" });
  const list = { provider: "p", operation: "list", list: () => endless(), toMembership };
  const items = mapMemberships(list)[Symbol.asyncIterator]();
  const pending = items.next();
  await new Promise((resolve) => setTimeout(resolve, 5));
  await items.return?.();
  expect(await pending).toEqual({ done: true, value: undefined });
});
