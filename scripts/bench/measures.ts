/** The measurements, each of which gives rows for the clients of one provider. */

import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { bundled } from "./bundle.ts";
import { child, type Server, startServer } from "./children.ts";
import { execute } from "./clients.ts";
import { type Project, weight } from "./projects.ts";
import { type ClientName, interleaved, medians, type Row } from "./rows.ts";
import type { Subject } from "./subjects.ts";

type Figures = Omit<Row, "section">;
type Measurement = (projects: readonly Project[], subject: Subject) => Promise<Figures[]>;

const counts = [5, 50, 1000];

export const sizes: Measurement = async (projects) => {
  const bundles = await interleaved(projects, 1, ({ source }) => bundled(source));
  const installs = await interleaved(projects, 1, async ({ folder }) => ({
    bytes: (await weight(join(folder, "node_modules"))) + (await weight(join(folder, "generated"))),
  }));
  return [
    { measure: "bundle, loaded at the start", unit: "B", values: bundles("start") },
    { measure: "bundle, complete", unit: "B", values: bundles("whole") },
    { measure: "installed and generated", unit: "B", values: installs("bytes") },
  ];
};

export const imports: Measurement = async (projects, { provider }) => {
  const times = await interleaved(projects, 9, ({ module }) =>
    child<{ imported: number; called: number }>("import", module, provider),
  );
  return [
    { measure: "cold import", unit: "ms", values: times("imported") },
    { measure: "cold import and first call", unit: "ms", values: times("called") },
  ];
};

export const calls: Measurement = async (projects, { provider, pageSize }) => {
  const server = await startServer(provider, pageSize);
  try {
    const baseUrl = server.origin;
    const programs = projects.map(({ client, module }) => ({ client, module }));
    const task = JSON.stringify({ provider, programs, counts, baseUrl, rounds: 20 });
    const times = await child<Record<string, Record<ClientName, number[]>>>("calls", task);
    const row = (measure: string, name: string): Figures => ({
      measure,
      unit: "µs",
      values: medians(times[name] ?? {}),
    });
    return [
      ...counts.map((items) => row(`call, stub fetch, ${items} items`, `stub ${items}`)),
      row(`call, loopback, ${pageSize} items`, "loopback"),
    ];
  } finally {
    server.close();
  }
};

const fourAhead = "four pages ahead where a client can";

/** A list of 100,000, where the provider lets all of it be read. */
export const longLists: Measurement = async (projects, { provider, pageSize, operation }) => {
  if (operation.pagination.maxReadable !== undefined) return [];
  const total = 100_000;
  const server = await startServer(provider, total);
  try {
    const readAll = async (module: string, readAhead?: number) => {
      const read = await iterate(module, server, pageSize, 0, readAhead);
      if (read.count !== total) throw new Error(`${module} gave ${read.count} of ${total}.`);
      return read;
    };
    const read = await interleaved(projects, 5, async ({ client, module }) => {
      await server.requests();
      const { ms, memory } = await readAll(module);
      const requests = await server.requests();
      // The other clients request one page after the other.
      const ahead = client === "org-contracts" ? (await readAll(module, 4)).ms : ms;
      return { ms, ahead, memory, requests };
    });
    return [
      { measure: `100,000 items in pages of ${pageSize}`, unit: "ms", values: read("ms") },
      { measure: `100,000 items in pages of ${pageSize}, ${fourAhead}`, unit: "ms", values: read("ahead") },
      { measure: "peak memory of the process that reads it", unit: "B", values: read("memory") },
      { measure: "requests for that list", unit: "requests", values: read("requests") },
    ];
  } finally {
    server.close();
  }
};

export const slowLists: Measurement = async (projects, { provider, pageSize }) => {
  const server = await startServer(provider, 1000, 20);
  try {
    const idle = await interleaved(projects, 3, ({ module }) => iterate(module, server, pageSize));
    const busy = await interleaved(projects, 3, ({ module }) => iterate(module, server, pageSize, 20));
    const ahead = await interleaved(projects, 3, ({ module }) => iterate(module, server, pageSize, 0, 4));
    const pages = 1000 / pageSize;
    return [
      { measure: `${pages} pages, 20 ms latency`, unit: "ms", values: idle("ms") },
      {
        measure: `${pages} pages, 20 ms latency, ${fourAhead}`,
        unit: "ms",
        values: ahead("ms"),
      },
      { measure: `${pages} pages, 20 ms latency, 20 ms of work per page`, unit: "ms", values: busy("ms") },
    ];
  } finally {
    server.close();
  }
};

function iterate(module: string, { origin }: Server, pageSize: number, work = 0, readAhead?: number) {
  return child<{ ms: number; memory: number; count: number }>(
    "iterate",
    module,
    origin,
    String(pageSize),
    String(work),
    ...(readAhead === undefined ? [] : [String(readAhead)]),
  );
}

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

export const types: Measurement = async (projects) => {
  for (const { folder } of projects) await writeFile(join(folder, "tsconfig.json"), tsconfig);
  const checks = await interleaved(projects, 3, async ({ folder }) => {
    const { stdout } = await execute(process.execPath, [tsc, "-p", folder, "--extendedDiagnostics"]);
    const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, "m").exec(stdout)?.[1]);
    return { ms: figure("Total time") * 1000, memory: figure("Memory used") * 1024 };
  });
  return [
    { measure: "type-check of the program", unit: "ms", values: checks("ms") },
    { measure: "memory of the type-check", unit: "B", values: checks("memory") },
  ];
};

/** What a consumer has who took the compiler's advice; `skipLibCheck`, because some of the SDKs do not pass without. */
const tsconfig = JSON.stringify({
  compilerOptions: {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    module: "esnext",
    moduleResolution: "bundler",
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  },
  files: ["program.ts"],
});
