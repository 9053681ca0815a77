/**
 * The one test that every runtime and every bundler gets: a user's program, in plain JavaScript. It asks a server at
 * `origin`, and gives the names of what held. `entries.js` beside it holds every entry of the package.
 */
import {
  ApiError,
  AuthenticationError,
  ConnectionError,
  ContractError,
  collectMemberships,
  InvalidArgumentError,
  RateLimitError,
  TimeoutError,
} from "org-contracts";
import { createArcheraClient } from "org-contracts/archera";
import { createAuth0Client } from "org-contracts/auth0";
import { createCloudflareClient } from "org-contracts/cloudflare";
import { createK6Client } from "org-contracts/k6";
import * as entries from "./entries.js";

const secret = "a-credential-that-nobody-may-see";

/** @param {string} origin */
export async function program(origin) {
  const held = [];
  for (const [name, check] of Object.entries(checks)) {
    await check(at(origin)).catch((error) => {
      throw new Error(`${name}: ${error?.message}`, { cause: error });
    });
    held.push(name);
  }
  return held;
}

const checks = {
  "every entry exports something": async () => {
    for (const [name, entry] of Object.entries(entries)) equal([name, Object.keys(entry).length > 0], [name, true]);
  },
  "Cloudflare's list comes whole, from two pages": async ({ cloudflare }) => {
    const names = [];
    for await (const { name } of cloudflare("pages").organizations.listAll({ per_page: 5 })) names.push(name);
    equal(names, ["1", "2", "3", "4", "5", "6"]);
  },
  "Auth0's token is exchanged for, and the user's id is one segment": async ({ auth0 }) => {
    const { items } = await auth0.organizations.list("auth0|1");
    equal(items, [{ id: "org_1", name: "acme" }]);
  },
  "k6 and Archera answer": async ({ k6, archera }) => {
    equal((await k6.organizations.get(1)).name, "Acme");
    equal(
      (await archera("answers").organizations.list()).map(({ role }) => role),
      ["admin"],
    );
  },
  "a refusal has its class and no credential": async ({ archera }) => {
    const error = await archera("refuses").organizations.list().catch(own);
    equal([error instanceof AuthenticationError, error instanceof ApiError, error.status], [true, true, 401]);
    equal(`${error.message} ${JSON.stringify(error)} ${error.stack}`.includes(secret), false);
  },
  "an answer that breaks its type is refused, with the place": async ({ archera }) => {
    const error = await archera("violates").organizations.list().catch(own);
    equal(error instanceof ContractError, true);
    equal(error.violations[0].pointer, "/0/org_id");
  },
  "an answer with more than is documented is given, and told of": async ({ archera }) => {
    const told = [];
    const items = await archera("drifts", { onDrift: ({ pointer }) => told.push(pointer) }).organizations.list();
    equal([items.length, told], [1, ["/0/plan"]]);
  },
  "a failure that passes is asked again": async ({ archera }) => {
    const retries = [];
    const flaky = archera(`flaky-${Math.random()}`, { onRetry: ({ attempt }) => retries.push(attempt) });
    equal((await flaky.organizations.list()).length, 1);
    equal(retries.length, 1);
  },
  "a limit that lasts longer than allowed is told at once": async ({ archera }) => {
    const error = await archera("limits").organizations.list().catch(own);
    equal([error instanceof RateLimitError, error.retryAfter], [true, 3600]);
  },
  "a body that stalls ends at the deadline": async ({ archera }) => {
    const error = await archera("stalls", { timeout: 300, retries: 0 }).organizations.list().catch(own);
    equal(error instanceof TimeoutError, true);
  },
  "an abort ends the call with the caller's own reason": async ({ archera }) => {
    const abort = new AbortController();
    const reason = new Error("the caller's");
    setTimeout(() => abort.abort(reason), 100);
    const error = await archera("stalls").organizations.list({ signal: abort.signal }).catch(own);
    equal(error === reason, true);
  },
  "a redirect is not followed": async ({ archera }) => {
    const error = await archera("redirects").organizations.list().catch(own);
    equal(error instanceof ConnectionError, true);
  },
  "the escape hatch gives what came, and a refusal as its error": async ({ archera }) => {
    const { data } = await archera("answers").api.GET("/v1/orgs");
    equal(data.length, 1);
    const { error, response } = await archera("refuses").api.GET("/v1/orgs");
    equal([typeof error.message, response.status], ["string", 401]);
  },
  "memberships of two providers come in one list": async ({ k6, archera }) => {
    const { memberships, failures } = await collectMemberships([k6, archera("answers"), archera("refuses")]);
    equal(memberships.map(({ provider, organizationId }) => [provider, organizationId]).sort(), [
      ["archera", "1f0e7d1c-6b3a-4f5e-9a87-2d4c6b8e0f13"],
      ["k6", "1"],
    ]);
    equal(failures.length, 1);
  },
  "a path argument that leaves its place is refused": async ({ cloudflare }) => {
    const error = await cloudflare("pages").organizations.leave("..").catch(own);
    equal(error instanceof InvalidArgumentError, true);
  },
};

function at(origin) {
  return {
    cloudflare: (place) => createCloudflareClient({ auth: { token: secret }, baseUrl: `${origin}/${place}` }),
    auth0: createAuth0Client({
      domain: "tenant.example.com",
      auth: { clientId: "id", clientSecret: secret },
      baseUrl: `${origin}/tenant/api/v2`,
    }),
    k6: createK6Client({ auth: { token: secret }, baseUrl: `${origin}/answers` }),
    archera: (place, options) =>
      createArcheraClient({ auth: { apiKey: secret }, baseUrl: `${origin}/${place}`, ...options }),
  };
}

/** What a call rejected with. */
const own = (error) => error;

function equal(actual, expected) {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${found} is not ${wanted}`);
}
