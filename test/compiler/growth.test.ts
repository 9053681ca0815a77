/** How the work of the compiler grows: counted in reads of the spec, because times differ from machine to machine. */
import { expect, test } from "vitest";
import { generateOperations } from "../../src/compiler/operations.ts";
import type { Spec } from "../../src/compiler/spec.ts";
import { madeSpec } from "./made-spec.ts";

/** The spec, and how often something in it was read. */
function counted(spec: Spec): { readonly spec: Spec; readonly reads: () => number } {
  let reads = 0;
  const watch = <Node extends object>(node: Node): Node =>
    new Proxy(node, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof key === "symbol" || typeof value === "function") return value;
        reads++;
        return typeof value === "object" && value !== null ? watch(value) : value;
      },
    });
  return { spec: watch(spec), reads: () => reads };
}

function readsFor(resources: number): number {
  const { spec, reads } = counted(madeSpec(resources));
  generateOperations(spec);
  return reads();
}

test("twice as many resources, each of which names the one before it twice, are twice the work", () => {
  const [few, many] = [readsFor(20), readsFor(40)];
  expect(few).toBeGreaterThan(1000);
  expect(many / few).toBeGreaterThan(1.9);
  expect(many / few).toBeLessThan(2.1);
});

test("the hundredth spec is no more work than the first", () => {
  const reads = Array.from({ length: 100 }, () => readsFor(3));
  expect(new Set(reads).size).toBe(1);
});

test("twice as many resources are twice the text", () => {
  const [few, many] = [20, 40].map((resources) => generateOperations(madeSpec(resources)).length);
  expect((many ?? 0) / (few ?? 0)).toBeLessThan(2.1);
});
