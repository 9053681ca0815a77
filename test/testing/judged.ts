/** Doubles whose every answer is compared with the spec by Ajv, beside the check of the clients. */
import type { Provider } from "../../generated/providers.ts";
import { operationsOf, readSpec, type SpecResponse } from "../../src/compiler/spec.ts";
import type { DriftEvent } from "../../src/index.ts";
import type { Double } from "../../src/testing/index.ts";
import { type Judge, judgeOf } from "../support/judge.ts";

export interface Judged {
  readonly fetch: (request: Request) => Promise<Response>;
  /** For the clients. */
  readonly onDrift: (event: DriftEvent) => void;
  /** Every answer that is not what the spec says. */
  readonly found: string[];
}

const specs = new Map<Provider, ReturnType<typeof readSpec>>();

export function judged({ provider, fetch, requests }: Double): Judged {
  const found: string[] = [];
  return {
    found,
    onDrift: ({ operation, status, pointer, message }) => {
      found.push(`${operation} ${status} ${pointer} ${message}`);
    },
    async fetch(request) {
      const response = await fetch(request);
      const asked = requests.at(-1)?.operation;
      const text = await response.clone().text();
      const judge = judgeFor(provider, asked, response.status);
      if (!judge?.(JSON.parse(text))) found.push(`${asked} ${response.status} ${text}`);
      return response;
    },
  };
}

/** What answers where there is no operation has the form of any operation's failure. */
function judgeFor(provider: Provider, asked: string | undefined, status: number): Judge | undefined {
  const spec = specs.get(provider) ?? readSpec(provider);
  specs.set(provider, spec);
  const operations = operationsOf(spec);
  const answers = (operations.find(({ id }) => id === asked) ?? operations[0])?.responses ?? [];
  const of = (name: string): SpecResponse | undefined => answers.find((answer) => answer.status === name);
  const answer = of(String(status)) ?? of(`${String(status)[0]}XX`) ?? of("default") ?? (asked ? undefined : of("404"));
  return answer && judgeOf(spec, answer.schema);
}
