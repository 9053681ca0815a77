/** The options of a client, as a module. */
import { createDouble } from "../../src/testing/index.ts";

export const auth = { token: "any-token" };
export const { fetch } = createDouble("cloudflare", { memberships: [] });
