/** What a measurement gives: a row of the table. */
import { cpus, loadavg } from "node:os";

/** The columns of the table. */
export const clientNames = ["org-contracts", "vendor", "openapi-fetch", "hey-api", "redocly", "fetch"] as const;
export type ClientName = (typeof clientNames)[number];

const units = ["B", "ms", "µs", "requests"] as const;

export interface Row {
  readonly section: string;
  readonly measure: string;
  readonly unit: (typeof units)[number];
  readonly values: Partial<Record<ClientName, number>>;
}

export interface Results {
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly node: string;
    readonly system: string;
    /** Processes that wanted a core when the run began and when it ended: the benchmark itself wants one. */
    readonly load: readonly number[];
  };
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Clients that could not be had, with the reason. */
  readonly missing: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

/** How many processes want a core, on average over a minute. */
export function load(): number {
  return Number(loadavg()[0]?.toFixed(1));
}

export function machine(load: readonly number[]): Results["machine"] {
  const [first, ...more] = cpus();
  const { version: node, platform, arch } = process;
  return { cpu: first?.model.trim() ?? "unknown", cores: more.length + 1, node, system: `${platform} ${arch}`, load };
}

type Samples = Partial<Record<ClientName, number[]>>;

/** Runs `sample` for each subject in turn, `rounds` times over, and gives the medians by name. */
export async function interleaved<Subject extends { readonly client: ClientName }, Name extends string>(
  subjects: readonly Subject[],
  rounds: number,
  sample: (subject: Subject) => Promise<Readonly<Record<Name, number>>>,
): Promise<(name: Name) => Row["values"]> {
  const samples: Partial<Record<Name, Samples>> = {};
  for (let round = 0; round < rounds; round++)
    for (const subject of subjects) {
      const measured: Partial<Record<Name, number>> = await sample(subject);
      for (const name in measured) {
        const byClient: Samples = samples[name] ?? {};
        samples[name] = byClient;
        byClient[subject.client] = [...(byClient[subject.client] ?? []), measured[name] ?? Number.NaN];
      }
    }
  return (name) => medians(samples[name] ?? {});
}

export function medians(samples: Samples): Row["values"] {
  return Object.fromEntries(
    Object.entries(samples).map(([client, values]) => [client, Number(median(values).toPrecision(4))]),
  );
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
