/** When Auth0's list leaves something out. */

import type { Fetch } from "../../../src/index.ts";
import { createAuth0Client } from "../../../src/providers/auth0/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";

const source = (fetch: Fetch) =>
  createAuth0Client({ domain: "acme.eu.auth0.com", auth: { token: "t" }, fetch }).user("auth0|1");

/** Pages of 50; past the first 1,000 Auth0 responds with 400. */
function respond(count: number) {
  return (request: Request) => {
    const page = Number(new URL(request.url).searchParams.get("page"));
    if (page * 50 >= 1_000)
      return Response.json({ statusCode: 400, error: "Bad Request", errorCode: "invalid_paging" }, { status: 400 });
    const length = Math.max(0, Math.min(50, count - page * 50));
    return Response.json(Array.from({ length }, (_, index) => ({ id: `org_${page * 50 + index}`, name: "acme" })));
  };
}

export default {
  "first-1000": {
    applies: { source, respond: respond(1_200) },
    absent: { source, respond: respond(999) },
  },
} satisfies GapFacts;
