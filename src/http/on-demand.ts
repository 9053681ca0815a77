import type { Api } from "./api.ts";

/**
 * What a client's `api` is: every method of an openapi-fetch client, which is loaded when the first of them is called.
 * Most programs never call one, and it is a fifth of what a client weighs.
 *
 * Calls take effect in their order: middleware is in use from the request after it.
 */
export function apiOnDemand<Paths extends {}>(load: () => Promise<Api<Paths>>): Api<Paths> {
  let api: Promise<Api<Paths>> | undefined;
  const loaded = () => {
    api ??= load();
    return api;
  };
  const request =
    (method: Exclude<keyof Api<Paths>, "use" | "eject">) =>
    async (...given: unknown[]) => {
      const client = await loaded();
      return Reflect.apply(client[method], client, given);
    };
  const change = (apply: (client: Api<Paths>) => void) => {
    api = loaded().then((client) => {
      apply(client);
      return client;
    });
    api.catch(() => {}); // the next request rejects with it
  };
  return {
    request: request("request"),
    GET: request("GET"),
    PUT: request("PUT"),
    POST: request("POST"),
    DELETE: request("DELETE"),
    OPTIONS: request("OPTIONS"),
    HEAD: request("HEAD"),
    PATCH: request("PATCH"),
    TRACE: request("TRACE"),
    use: (...middleware) => change((client) => client.use(...middleware)),
    eject: (...middleware) => change((client) => client.eject(...middleware)),
  };
}
