import type { Api } from "./api.ts";

/**
 * What a client's `api` is: every method of an openapi-fetch client, which is loaded when the first of them is called.
 * Most programs never call one, and it is a quarter of what a client weighs.
 *
 * Calls take effect in their order, because all of them wait for the same promise: middleware is in use from the
 * request after it.
 */
export function apiOnDemand<Paths extends {}>(load: () => Promise<Api<Paths>>): Api<Paths> {
  let api: Promise<Api<Paths>> | undefined;
  const method =
    (name: keyof Api<Paths>) =>
    async (...given: unknown[]) => {
      api ??= load();
      const client = await api;
      return Reflect.apply(client[name], client, given);
    };
  return {
    request: method("request"),
    GET: method("GET"),
    PUT: method("PUT"),
    POST: method("POST"),
    DELETE: method("DELETE"),
    OPTIONS: method("OPTIONS"),
    HEAD: method("HEAD"),
    PATCH: method("PATCH"),
    TRACE: method("TRACE"),
    use: method("use"),
    eject: method("eject"),
  };
}
