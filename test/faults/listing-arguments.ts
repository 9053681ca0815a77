/** Arguments of the iterations: refused when they begin, by their names. */
import { expect } from "vitest";
import type { IterationOptions } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { collect, paragraph, rejection, type Stage } from "./fault.ts";
import { domain, secret, userId } from "./subjects.ts";

const fault = paragraph("Arguments", ["cloudflare", "auth0"]);

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
    `\`listAll\` with ${JSON.stringify(query)} and ${JSON.stringify(options)} is refused for \`${argument}\`, and sends nothing.`,
    async (stage) => {
      for (const listAll of lists(stage)) {
        const error = await rejection(collect(listAll(query as object, options as object)));
        expect(error).toMatchObject({ name: "InvalidArgumentError", argument });
      }
      expect(stage.server.requests).toEqual([]);
    },
  ),
);

export const listingArguments = [
  ...ofPages,
  fault(
    "`listAll` of a provider that does not page refuses the same options by the same names, and sends nothing.",
    async ({ server, open }) => {
      for (const [argument, , options] of wrong.filter(([argument]) => argument !== "page" && argument !== "query")) {
        const error = await rejection(collect(open().listAll(options as IterationOptions)));
        expect(error).toMatchObject({ name: "InvalidArgumentError", argument });
      }
      expect(server.requests).toEqual([]);
    },
    ["k6", "archera"],
  ),
];

function lists({ subject, baseUrl }: Stage): ((query: object, options: object) => AsyncIterable<unknown>)[] {
  const auth = { token: secret };
  if (subject.provider === "auth0") {
    const { organizations } = createAuth0Client({ domain, auth, baseUrl });
    return [(query, options) => organizations.listAll(userId, query, options)];
  }
  const { organizations, memberships } = createCloudflareClient({ auth, baseUrl });
  return [organizations.listAll, memberships.listAll];
}
