/**
 * `npm run bench:parts`: what a call is made of. Each line does what the one above does and one thing more, by hand; the
 * last two are our client and bare openapi-fetch. The fastest of many interleaved rounds, because whatever else the machine
 * does only adds. After `npm run build`.
 */
import type { Findings } from "../../src/contract/finding.ts";
import { stub } from "./child/stub.ts";
import { mainSubject, openProgram } from "./subjects.ts";

const rounds = 80;
const subject = mainSubject();
const { path, pagination, responses } = subject.operation;
const url = `https://api.example.com${path}?${pagination.size}=${subject.pageSize}`;
const headers = { authorization: "Bearer a-token", accept: "application/json" };

const counts = [5, 50, 1000];
const columns = await Promise.all(counts.map(partsOf));
console.log(`Node ${process.version}, ${process.arch}; µs.\n`);
const names = Object.keys(columns[0] ?? {});
console.log(["".padEnd(44), ...counts.map((items) => `${items} items`.padStart(12))].join(""));
const measured: Map<string, number>[] = [];
for (const column of columns) measured.push(await fastest(column));
for (const name of names)
  console.log([name.padEnd(44), ...measured.map((times) => (times.get(name) ?? 0).toFixed(1).padStart(12))].join(""));

type Part = () => Promise<unknown>;

async function partsOf(items: number): Promise<Readonly<Record<string, Part>>> {
  const fetch = stub(subject, items);
  const decoder = new TextDecoder();
  const parse = async (response: Response): Promise<unknown> => {
    const { value } = (await response.body?.getReader().read()) ?? {};
    return JSON.parse(decoder.decode(value));
  };
  const request = () => new Request(url, { headers, redirect: "manual" });
  const withDeadline = async (work: (signal: AbortSignal) => Promise<unknown>) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 30_000);
    try {
      return await work(controller.signal);
    } finally {
      clearTimeout(timer);
    }
  };
  const ours = await openProgram(subject.provider, "org-contracts", fetch);
  const bare = await openProgram(subject.provider, "openapi-fetch", fetch);
  return {
    "fetch, response.json()": async () => (await fetch(url, { headers })).json(),
    "fetch, body read, decoded, parsed": async () => parse(await fetch(url, { headers })),
    "+ a Request": async () => parse(await fetch(request())),
    "+ a deadline over the body": () => withDeadline(async (signal) => parse(await fetch(request(), { signal }))),
    "+ the contract check": () =>
      withDeadline(async (signal) => {
        const data = await parse(await fetch(request(), { signal }));
        const findings: Findings = [];
        const check = responses["200"];
        findings.skipDrift = true;
        if (typeof check === "function") check(data, findings);
        return data;
      }),
    "org-contracts": ours.page,
    "openapi-fetch": bare.page,
  };
}

async function fastest(parts: Readonly<Record<string, Part>>): Promise<Map<string, number>> {
  const times = new Map(Object.keys(parts).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++)
    for (const [name, part] of Object.entries(parts)) {
      const turns = 200;
      const started = performance.now();
      for (let turn = 0; turn < turns; turn++) await part();
      times.get(name)?.push(((performance.now() - started) * 1000) / turns);
    }
  return new Map([...times].map(([name, each]) => [name, Math.min(...each)]));
}
