/** How the work of the compiler grows: counted in reads of the spec, because times differ from machine to machine. */
import { expect, test } from "vitest";
import { generateOperations } from "../../src/compiler/operations.ts";
import { integer, json, list, object, ref, string } from "./evaluated.ts";

/** A spec with this many resources: each has a list, one to read, one to leave, and a schema that names those before it. */
function madeSpec(resources: number): object {
  const all = Array.from({ length: resources }, (_, index) => index);
  const schemas = all.map((index) => [`Resource${index}`, schemaOf(index)]);
  return {
    openapi: "3.1.0",
    paths: Object.assign({}, ...all.map(pathsOf)),
    components: { schemas: { Failure: object({ message: string }), ...Object.fromEntries(schemas) } },
  };
}

/** Two properties name the resource before: a compiler that followed every reference anew would double its work at each. */
function schemaOf(index: number): object {
  const before = ref(`Resource${index - 1}`);
  const own = {
    id: { ...string, maxLength: 32 },
    name: { ...string, minLength: 1, maxLength: 100 },
    status: { ...string, enum: ["member", "invited"] },
    created: { ...string, format: "date-time" },
    count: { type: ["integer", "null"], minimum: 0 },
  };
  return object({ ...own, ...(index > 0 && { parent: before, others: list(before) }) }, { required: ["id"] });
}

function pathsOf(index: number) {
  const schema = ref(`Resource${index}`);
  const all = object({ result: list(schema) }, { required: ["result"], "x-unwrap": "result" });
  const id = { name: "id", in: "path", required: true, schema: { ...string, maxLength: 32 } };
  const page = { name: "page", in: "query", schema: { ...integer, minimum: 1 } };
  const operation = (verb: string, schema: object, parameters: readonly object[] = []) => ({
    operationId: `${verb}Resource${index}`,
    parameters,
    responses: { 200: json(schema), "4XX": json(ref("Failure")) },
  });
  return {
    [`/resources${index}`]: { get: operation("list", all, [page]) },
    [`/resources${index}/{id}`]: {
      parameters: [id],
      get: operation("get", schema),
      delete: operation("leave", schema),
    },
  };
}

/** How often something in a spec of this many resources is read. */
function readsFor(resources: number): number {
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
  generateOperations(watch(madeSpec(resources)));
  return reads;
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
