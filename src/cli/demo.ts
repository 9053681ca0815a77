/** TEMPORARY: no doubles yet. */
import type { Watching } from "./clients.ts";
import type { Environment, Provider } from "./environment.ts";
export function demo(): { environment: Environment; fetchOf: (provider: Provider) => Watching["fetch"] } {
  throw new Error("not yet");
}
