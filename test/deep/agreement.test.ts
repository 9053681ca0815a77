/** A double and a mock made from the spec give the same status to the same request, but where the list says otherwise. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Provider, providers } from "../../generated/providers.ts";
import { operationsOf, readSpec } from "../../src/compiler/spec.ts";
import { createDouble } from "../../src/testing/index.ts";
import { type Argument, allowed, refused } from "../support/arguments.ts";
import { propertyRuns } from "../support/depth.ts";
import { useMock } from "../support/mocked.ts";
import { disagreements } from "../testing/disagreements.ts";
import { judged } from "../testing/judged.ts";
import { type Asking, askingFor, askings, signedWith } from "../testing/requests.ts";

/** Each is two requests over HTTP. */
const runs = propertyRuns / 50;

for (const provider of providers) {
  const spec = readSpec(provider);
  describe(provider, () => {
    const url = useMock(provider);

    for (const operation of operationsOf(spec)) {
      const { id, security, parameters } = operation;
      const [first] = security;
      const headers = signedWith(spec, Object.keys(first ?? {}));

      for (const alternative of security) {
        const schemes = Object.keys(alternative);
        test(`${id} is answered with ${schemes.join(" and ")}`, async () => {
          expect(await statuses(provider, url(), askingFor(operation, signedWith(spec, schemes)))).toEqual([200, 200]);
        });
      }
      for (const parameter of parameters) {
        const { name } = parameter;
        const ask = ({ value }: Argument) =>
          statuses(provider, url(), askingFor(operation, headers, { [name]: String(value) }));
        const isKnown = ({ value }: Argument) => parameter.in === "path" || (name === "page" && value === 1000);

        for (const argument of allowed(parameter).filter((each) => !isKnown(each)))
          test(`${id} is answered with ${argument.what} as ${name}`, async () => {
            expect(await ask(argument)).toEqual([200, 200]);
          });
        for (const argument of refused(parameter))
          test(`${id} is refused with ${argument.what} as ${name}`, async () => {
            const status = provider === "auth0" ? 400 : 422;
            expect(await ask(argument)).toEqual([status, status]);
          });
      }
    }

    test(`whatever is asked has the same status, ${runs} times`, async () => {
      await fc.assert(
        fc.asyncProperty(askings(provider), async (asking) => {
          const [mock = 0, double] = await statuses(provider, url(), asking);
          expect(double).toBe(explained(provider, asking, mock));
        }),
        { numRuns: runs },
      );
    });

    const known = disagreements.filter((each) => each.provider === provider);
    test.each(known.map((each) => [each.what, each.asking.path, each] as const))(
      "disagree on %s: %s",
      async (_, __, { asking, mock, double }) => {
        expect(await statuses(provider, url(), asking)).toEqual([mock, double]);
      },
    );
  });
}

describe("a number in other clothes", () => {
  const cloudflare = useMock("cloudflare");
  const auth0 = useMock("auth0");
  const texts = [
    "page=",
    "page=1e1",
    "page=5.0",
    "page=%205",
    "page=true",
    "page=null",
    "page=1&page=2",
    "other=1&other=2",
  ];

  test.each(texts)("%s has the same status", async (text) => {
    const key = { "x-auth-email": "demo", "x-auth-key": "demo" };
    const path = `/user/organizations?${text}`;
    const [mock, double] = await statuses("cloudflare", cloudflare(), { method: "GET", path, headers: key });
    expect(double).toBe(mock);
  });

  test.each(["include_totals=", "include_totals=1", "include_totals=TRUE"])("%s has the same status", async (text) => {
    const path = `/users/auth0%7C1/organizations?${text}`;
    const headers = { authorization: "Bearer demo" };
    const [mock, double] = await statuses("auth0", auth0(), { method: "GET", path, headers });
    expect(double).toBe(mock);
  });
});

test("the guide names every disagreement", () => {
  const guide = readFileSync(new URL("../../docs/guides/testing.md", import.meta.url), "utf8");
  expect(disagreements.filter(({ what }) => !guide.includes(`| ${what} |`))).toEqual([]);
});

/** The status of a mock, but for the two disagreements that random requests meet. */
function explained(provider: Provider, { path }: Asking, mock: number): number {
  if (provider === "cloudflare" && mock === 401) return 400;
  return mock === 200 && path.includes("page=1000") ? 400 : mock;
}

/** The statuses of the mock and of a new double, whose answer is compared with the spec. */
async function statuses(provider: Provider, url: string, { method, path, headers }: Asking): Promise<number[]> {
  const mock = await fetch(url + path, { method, headers });
  await mock.body?.cancel();
  const { fetch: ask, found } = judged(createDouble(provider));
  const double = await ask(
    new Request(`https://double.example.com${basePathOf(provider)}${path}`, { method, headers }),
  );
  expect(found).toEqual([]);
  return [mock.status, double.status];
}

/** The path of the server's URL, which a double requires and a mock does not have. */
function basePathOf(provider: Provider): string {
  return (readSpec(provider).servers[0]?.url ?? "").replace(/^https:\/\/[^/]+/, "");
}
