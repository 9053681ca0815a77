/**
 * `npm run bench:validators`: three ways to compile the same check, of a list of organizations: their size and their time for
 * a response that conforms to the spec. Medians of interleaved rounds, in one run.
 */
import { gzipSync } from "node:zlib";
import schemasafe from "@exodus/schemasafe";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { type BuildResult, build } from "esbuild";
import { operationsOf, readSpec, resolve, type Schema, type Spec } from "../../src/compiler/spec.ts";
import type { Findings } from "../../src/contract/finding.ts";
import { table } from "../terminal.ts";
import { median } from "./median.ts";
import { pageOf, sizeParameterOf } from "./subject.ts";
import { mainSubject } from "./subjects.ts";

const subject = mainSubject();
const { id, responses } = subject.operation;
const spec = readSpec(subject.provider);
const described = operationsOf(spec).find((operation) => operation.id === id);
const schema = closed(spec, described?.responses.find(({ status }) => status === "200")?.schema ?? {});

const ajvCode = ajv(schema);
const safeCode = `const format = () => true; export default ${schemasafe.validator(schema as never, { includeErrors: true, allErrors: true, mode: "lax" }).toModule()}`;
const candidates = [
  {
    name: "Ajv standalone",
    bytes: await size(ajvCode),
    check: await load(ajvCode),
  },
  { name: "@exodus/schemasafe", bytes: await size(safeCode), check: await load(safeCode) },
  {
    name: "ours",
    bytes: await size(
      `import { ${id} } from "./generated/${subject.provider}/operations.ts"; export default ${id}.responses["200"];`,
    ),
    check: (value: unknown) => {
      const findings: Findings = [];
      const check = responses["200"];
      if (typeof check === "function") check(value, findings);
      return findings.length === 0;
    },
  },
];

const counts = [5, 50, 1000];
const rows = candidates.map(({ name, bytes }) => [name, `${bytes} B`]);
for (const count of counts) {
  const value = pageOf(subject, new URL(`https://api.example.com/?${sizeParameterOf(subject)}=${count}`), count).body;
  const times = candidates.map(() => [] as number[]);
  for (let round = 0; round < 25; round++) {
    for (const [index, { name, check }] of candidates.entries()) {
      const started = performance.now();
      for (let turn = 0; turn < 20_000 / count; turn++)
        if (!check(value)) throw new Error(`${name} rejects a valid response.`);
      times[index]?.push(((performance.now() - started) * 1000 * count) / 20_000);
    }
  }
  for (const [index, row] of rows.entries()) row.push(`${median(times[index] ?? []).toFixed(1)} µs`);
}
console.log(`Node ${process.version}, ${process.arch}\n`);
console.log(table(["CHECK", "GZIP", ...counts.map((count) => `${count} items`)], rows));

/** The schema whole, every object closed: only so can a library report what is undocumented. */
function closed(spec: Spec, schema: Schema): Schema {
  const { $ref: _, "x-unwrap": __, ...own } = resolve(spec, schema);
  const result: Schema = Object.fromEntries(
    Object.entries(own).filter(([key]) => !key.startsWith("x-") && key !== "description"),
  );
  if (own.items) result.items = closed(spec, own.items);
  if (own.anyOf) result.anyOf = own.anyOf.map((form) => closed(spec, form));
  if (own.oneOf) result.oneOf = own.oneOf.map((form) => closed(spec, form));
  if (own.properties) {
    result.properties = Object.fromEntries(
      Object.entries(own.properties).map(([key, value]) => [key, closed(spec, value)]),
    );
    Object.assign(result, { additionalProperties: false });
  }
  return result;
}

function ajv(schema: Schema): string {
  const compiler = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  return standalone.default(compiler, compiler.compile(schema));
}

async function bundled(contents: string): Promise<BuildResult<{ write: false }>> {
  const resolveDir = new URL("../..", import.meta.url).pathname;
  const options = {
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    target: "es2022",
    platform: "node",
  } as const;
  return build({ stdin: { contents, resolveDir, loader: "ts" }, ...options });
}

async function size(contents: string): Promise<number> {
  return gzipSync((await bundled(contents)).outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

async function load(contents: string): Promise<(value: unknown) => boolean> {
  const text = (await bundled(contents)).outputFiles[0]?.text ?? "";
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).default;
}
