import type { Api, createApi } from "./api.ts";

/**
 * A client's `api`: an openapi-fetch client, loaded on the first call of a method. It is a quarter of a client's size,
 * and most programs never use it.
 *
 * All calls wait for the same promise, so they run in order: `use` applies to every request after it.
 */
export function apiOnDemand<Paths extends {}>(load: () => Promise<ReturnType<typeof createApi>>): Api<Paths> {
  let api: ReturnType<typeof load> | undefined;
  const method =
    (name: keyof Api<Paths>) =>
    async (...args: unknown[]) => {
      api ??= load();
      const client = await api;
      return Reflect.apply(client[name], client, args);
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
