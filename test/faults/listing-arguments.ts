/** Arguments of the iterations: rejected when they begin, by their names. */
import { expect } from "vitest";
import type { IterationOptions } from "../../src/index.ts";
import { collect, paragraph, rejection } from "./fault.ts";
import { paginates } from "./subjects.ts";

const fault = paragraph("Arguments", paginates);

/** From JavaScript anything may come. */
const wrong: readonly [argument: string, query: unknown, options: unknown][] = [
  ["page", { page: 3 }, {}],
  ["query", 5, {}],
  ["query", null, {}],
  ["options", {}, null],
  ["options", {}, 5],
  ["signal", {}, { signal: "x" }],
  ["signal", {}, { signal: null }],
  ["signal", {}, { signal: {} }],
  ["readAhead", {}, { readAhead: "no" }],
  ["retries", {}, { retries: -1 }],
  ["maxItems", {}, { maxItems: 0 }],
  ["maxItems", {}, { maxItems: -1 }],
  ["maxItems", {}, { maxItems: 1.5 }],
  ["maxItems", {}, { maxItems: "5" }],
  ["maxItems", {}, { maxItems: null }],
];

const ofPages = wrong.map(([argument, query, options]) =>
  fault(
    `\`listAll\` with ${JSON.stringify(query)} and ${JSON.stringify(options)} is rejected for \`${argument}\`, and sends nothing.`,
    async ({ server, subject, baseUrl }) => {
      for (const { of, pageParameter, isLinked } of subject.listings) {
        const isPage = argument === "page";
        if (isPage && isLinked) continue; // a link counts the pages, from any of them on
        const requested = isPage ? { [pageParameter]: 3 } : query;
        const error = await rejection(collect(of(baseUrl).listAll(requested, options)));
        expect(error).toMatchObject({ name: "InvalidArgumentError", argument: isPage ? pageParameter : argument });
      }
      expect(server.requests).toEqual([]);
    },
  ),
);

export const listingArguments = [
  ...ofPages,
  fault(
    "`listAll` of a provider that does not page rejects the same options by the same names, and sends nothing.",
    async ({ server, open }) => {
      for (const [argument, , options] of wrong.filter(([argument]) => argument !== "page" && argument !== "query")) {
        const error = await rejection(collect(open().listAll(options as IterationOptions)));
        expect(error).toMatchObject({ name: "InvalidArgumentError", argument });
      }
      expect(server.requests).toEqual([]);
    },
    (subject) => !paginates(subject),
  ),
];
