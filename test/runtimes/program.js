/**
 * The one test that every runtime and every bundler gets: a user's program, in plain JavaScript. It calls a server at
 * `origin`, and gives the names of what held. `entries.js` beside it holds every entry of the package, `providers.js`
 * the checks of `test/providers/<provider>/runtime.js`.
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
import { createCloudflareClient } from "org-contracts/cloudflare";
import * as entries from "./entries.js";
import { providers } from "./providers.js";

/** All that the doubles accept, in each part of a credential. */
const secret = "a-credential-that-nobody-may-see";

/** @param {string} origin */
export async function program(origin) {
  const ofProviders = Object.entries(providers).flatMap(([provider, checks]) => {
    const context = { origin: `${origin}/${provider}`, secret, equal };
    return Object.entries(checks).map(([name, check]) => [name, () => check(context)]);
  });
  const shared = Object.entries(checks).map(([name, check]) => [name, () => check(at(origin))]);
  const held = [];
  for (const [name, check] of [...shared, ...ofProviders]) {
    await check().catch((error) => {
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
  "an error response has its class and no credential": async ({ archera }) => {
    const error = await archera("rejects").organizations.list().catch(own);
    equal([error instanceof AuthenticationError, error instanceof ApiError, error.status], [true, true, 401]);
    equal(`${error.message} ${JSON.stringify(error)} ${error.stack}`.includes(secret), false);
  },
  "a response that breaks its type is rejected, with the place": async ({ archera }) => {
    const error = await archera("violates").organizations.list().catch(own);
    equal(error instanceof ContractError, true);
    equal(error.violations[0].pointer, "/0/org_id");
  },
  "a response with more than is documented is returned, and reported": async ({ archera }) => {
    const reported = [];
    const items = await archera("drifts", { onDrift: ({ pointer }) => reported.push(pointer) }).organizations.list();
    equal([items.length, reported], [1, ["/0/plan"]]);
  },
  "a failure that passes is retried": async ({ archera }) => {
    const retries = [];
    const flaky = archera(`flaky-${Math.random()}`, { onRetry: ({ attempt }) => retries.push(attempt) });
    equal((await flaky.organizations.list()).length, 1);
    equal(retries.length, 1);
  },
  "a limit that lasts longer than allowed fails at once": async ({ archera }) => {
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
  "the escape hatch gives what came, and an error response as its error": async ({ archera }) => {
    const { data } = await archera("responses").api.GET("/v1/orgs");
    equal(data.length, 1);
    const { error, response } = await archera("rejects").api.GET("/v1/orgs");
    equal([typeof error.message, response.status], ["string", 401]);
  },
  "memberships of two providers come in one list": async ({ cloudflare, archera }) => {
    const { memberships, failures } = await collectMemberships([cloudflare, archera("responses"), archera("rejects")]);
    equal(memberships.map(({ provider }) => provider).sort(), ["archera", ...Array(6).fill("cloudflare")]);
    equal(failures.length, 1);
  },
  "a path argument that leaves its place is rejected": async ({ cloudflare }) => {
    const error = await cloudflare.organizations.leave("..").catch(own);
    equal(error instanceof InvalidArgumentError, true);
  },
};

function at(origin) {
  return {
    cloudflare: createCloudflareClient({
      auth: { email: secret, apiKey: secret },
      baseUrl: `${origin}/cloudflare/client/v4`,
    }),
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
