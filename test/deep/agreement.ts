/** What `test/providers/<provider>/agreement.ts` contains about where a double and a mock of the spec differ. */
import type { SentRequest } from "./requests.ts";

export interface AgreementFacts {
  /** The status for an argument that the spec does not allow. */
  readonly invalid: number;
  /** The status of the double where random requests meet a disagreement, by the status of the mock. */
  readonly explain?: (request: SentRequest, mock: number) => number;
  readonly disagreements: readonly Disagreement[];
}

export interface Disagreement {
  /** What is requested. The guide to the doubles shows it with its reason. */
  readonly what: string;
  readonly why: string;
  readonly request: SentRequest;
  readonly mock: number;
  readonly double: number;
}

/** Differences that several providers have. */
export const unknownId = {
  what: "an id that nobody has",
  why: "A mock is stateless, and finds every id.",
  mock: 200,
};
export const malformed = { what: "a credential that cannot be read" };

export const get = (path: string, headers: Readonly<Record<string, string>>): SentRequest => ({
  method: "GET",
  path,
  headers,
});
