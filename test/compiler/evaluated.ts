/** Documents of single operations, compiled and run in the process of the test. */
import { build } from "esbuild";
import { compile } from "../../src/compiler/compile.ts";
import type { Operation } from "../../src/contract/operation.ts";

export const runtime = "../../src/runtime.ts";
export const string = { type: "string" };
export const integer = { type: "integer" };
export const list = (items: object) => ({ type: "array", items });
export const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
export const ref = (name: string, kind = "schemas") => ({ $ref: `#/components/${kind}/${name}` });
export const json = (schema: unknown) => ({ description: "x", content: { "application/json": { schema } } });
export const ok = { responses: { 200: json({ type: "object", properties: { id: string } }) } };

export function documentOf(paths: object, components: object = {}, openapi = "3.1.0"): string {
  return JSON.stringify({ openapi, info: { title: "x", version: "1" }, paths, components });
}

export async function evaluated(text: string, only?: readonly string[]): Promise<Readonly<Record<string, Operation>>> {
  return run((await compile(text, { runtime, only })).operations);
}

/** What a generated module exports once it has run. */
export async function run(contents: string) {
  const resolveDir = new URL("../../generated/cloudflare", import.meta.url).pathname;
  const stdin = { contents, resolveDir, loader: "ts" } as const;
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false });
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
}

/** References to a path item, a response and a schema inside a response. */
const inside = "#/paths/~1a/get/responses/200/content/application~1json/schema/properties/x~1y";
export const referring = documentOf(
  {
    "/a": { get: { operationId: "a", responses: { 200: json(object({ "x/y": integer })) } } },
    "/c": { get: { operationId: "c", responses: { 201: json({ $ref: inside }) } } },
    "/b": ref("B", "pathItems"),
  },
  { pathItems: { B: { get: { operationId: "b", responses: { 200: { $ref: "#/paths/~1c/get/responses/201" } } } } } },
);
