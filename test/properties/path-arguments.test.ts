/** A path argument becomes one segment of the path or nothing is sent. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidArgumentError } from "../../src/index.ts";
import { createAuth0Client } from "../../src/providers/auth0/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";
import { createK6Client } from "../../src/providers/k6/index.ts";
import { character } from "../support/arbitrary.ts";
import { propertyRuns, times } from "../support/depth.ts";

const origin = "https://proxy.example:8443";
const prefix = "/some/pre%20fix";
const sent: Request[] = [];
const options = {
  baseUrl: `${origin}${prefix}`,
  auth: { token: "a-token" },
  retries: 0,
  fetch: async (request: Request) => {
    sent.push(request);
    return new Response(null, { status: 404 });
  },
};
const cloudflare = createCloudflareClient(options);
const auth0 = createAuth0Client({ domain: "tenant.eu.auth0.com", ...options });
const k6 = createK6Client(options);

/** Each way of putting an argument into a path, with `*` where it has to stand. From JavaScript it may be anything. */
const ways: readonly [name: string, path: string, call: (argument: never) => Promise<unknown>][] = [
  ["cloudflare organizations.get", "/user/organizations/*", (id) => cloudflare.organizations.get(id)],
  ["cloudflare organizations.leave", "/user/organizations/*", (id) => cloudflare.organizations.leave(id)],
  ["cloudflare memberships.get", "/memberships/*", (id) => cloudflare.memberships.get(id)],
  ["cloudflare memberships.leave", "/memberships/*", (id) => cloudflare.memberships.leave(id)],
  [
    "cloudflare api.DELETE",
    "/memberships/*",
    (membership_id) =>
      rejecting(cloudflare.api.DELETE("/memberships/{membership_id}", { params: { path: { membership_id } } })),
  ],
  ["auth0 organizations.list", "/users/*/organizations", (id) => auth0.organizations.list(id)],
  ["auth0 organizations.listAll", "/users/*/organizations?page=0", (id) => first(auth0.organizations.listAll(id))],
  [
    "auth0 api.GET",
    "/users/*/organizations",
    (id) => rejecting(auth0.api.GET("/users/{id}/organizations", { params: { path: { id } } })),
  ],
  ["k6 organizations.get", "/v3/organizations/*", (id) => k6.organizations.get(id)],
  ["k6 organizations.listProjects", "/v3/organizations/*/projects", (id) => k6.organizations.listProjects(id)],
];

const pieces = fc.constantFrom(
  ...["/", "\\", ".", "..", "%", "%2e", "%2E", "%252e", "%25", "%2f", "%5c", "%00", "%zz", "?", "#", ";", "@", ":"],
  ...[
    "\ud800",
    "\udc00",
    "\u0000",
    "\n",
    "\t",
    " ",
    "\u200b",
    "\uff0e",
    "\u2024",
    "é",
    "😀",
    "a",
    "0",
    "*",
    "$&",
    "{id}",
  ],
);
const argument = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((pieces) => pieces.join("")),
  fc.string({ unit: character }),
  fc.array(fc.integer({ max: 0xffff, min: 0 })).map((units) => String.fromCharCode(...units)),
  fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger()),
  fc.anything(),
);

describe("a path argument", () => {
  for (const [name, path, call] of ways)
    test(`of ${name} stays in its segment or is refused, ${times}`, async () => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(argument, async (argument) => {
          sent.length = 0;
          const error = await call(argument as never).catch((error: unknown) => error);
          if (error instanceof InvalidArgumentError) {
            refused++;
            if (sent.length > 0) throw new Error("It was refused after it was sent.");
          } else staysInPlace(path, argument);
        }),
      );
      expect(refused).toBeGreaterThan(propertyRuns / 100);
      expect(propertyRuns - refused).toBeGreaterThan(propertyRuns / 100);
    });
});

function staysInPlace(path: string, argument: unknown): void {
  const [request] = sent;
  if (request === undefined || sent.length > 1) throw new Error(`${sent.length} requests were sent.`);
  if (typeof argument !== "string" && typeof argument !== "number") throw new Error(`A ${typeof argument} was sent.`);
  if ([".", ".."].includes(decodedWhole(String(argument)))) throw new Error(`${argument} would leave its place.`);
  const url = new URL(request.url);
  const [pathname = "", search] = `${prefix}${path}`.split("?");
  const expected = pathname.split("/");
  const found = url.pathname.split("/");
  const same =
    url.origin === origin &&
    url.search === (search === undefined ? "" : `?${search}`) &&
    url.hash === "" &&
    url.username === "" &&
    found.length === expected.length &&
    found.every((segment, at) =>
      expected[at] === "*" ? decodeURIComponent(segment) === String(argument) : segment === expected[at],
    );
  if (!same) throw new Error(`${JSON.stringify(argument)} was sent to ${request.url}.`);
}

/** What a server makes of it that decodes until there is nothing left to decode. */
function decodedWhole(text: string): string {
  try {
    const decoded = decodeURIComponent(text);
    return decoded === text ? text : decodedWhole(decoded);
  } catch {
    return text;
  }
}

async function first(iterable: AsyncIterable<unknown>): Promise<unknown> {
  for await (const item of iterable) return item;
  return undefined;
}

/** The escape hatch does not reject where the provider says no. */
async function rejecting(call: Promise<{ response: Response }>): Promise<never> {
  throw new Error(`It answered ${(await call).response.status}.`);
}
