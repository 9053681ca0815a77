/** Doubles whose every response is compared with the spec by Ajv, beside the check of the clients. */
import type { Provider } from "../../generated/providers.ts";
import type { SpecResponse } from "../../src/compiler/spec.ts";
import type { DriftEvent } from "../../src/index.ts";
import type { Double } from "../../src/testing/index.ts";
import { judgeOf } from "../support/judge.ts";
import { operations, specs } from "../support/specs.ts";

export interface Judged {
  readonly fetch: (request: Request) => Promise<Response>;
  /** For the clients. */
  readonly onDrift: (event: DriftEvent) => void;
  /** Every response that is not what the spec states. */
  readonly found: string[];
}

export function judged({ provider, fetch, requests }: Double): Judged {
  const found: string[] = [];
  return {
    found,
    onDrift: ({ operation, status, pointer, message }) => {
      found.push(`${operation} ${status} ${pointer} ${message}`);
    },
    async fetch(request) {
      const response = await fetch(request);
      const requested = requests.at(-1)?.operation;
      const text = await response.clone().text();
      const judge = judgeFor(provider, requested, response.status);
      if (!judge?.(text)) found.push(`${requested} ${response.status} ${text}`);
      return response;
    },
  };
}

/** What responses where there is no operation has the form of any operation's failure. */
function judgeFor(
  provider: Provider,
  requested: string | undefined,
  status: number,
): ((text: string) => boolean) | undefined {
  const candidates = operations[provider].filter(({ id }) => requested === undefined || id === requested);
  const responses = candidates.flatMap(({ responses }) => responses);
  const of = (name: string): SpecResponse | undefined => responses.find((response) => response.status === name);
  const response =
    of(String(status)) ?? of(`${String(status)[0]}XX`) ?? of("default") ?? (requested ? undefined : of("404"));
  if (response === undefined) return undefined;
  return (text) => (response.hasBody ? judgeOf(specs[provider], response.schema)(JSON.parse(text)) : text === "");
}
