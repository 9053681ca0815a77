/** When HCP Terraform's list may leave something out. */
import type { Fetch } from "../../../src/index.ts";
import { createTerraformClient } from "../../../src/providers/terraform/index.ts";
import type { GapFacts } from "../../memberships/gap-facts.ts";
import { membership } from "./subject.ts";

const source = (fetch: Fetch) => createTerraformClient({ auth: { token: "t" }, fetch });

const respond = (isServiceAccount: boolean) => () =>
  Response.json({
    data: [membership(1)],
    included: [
      { id: "user-1", type: "users", attributes: { username: "somebody", "is-service-account": isServiceAccount } },
    ],
  });

export default {
  "no-user": {
    applies: { source, respond: respond(true) },
    absent: { source, respond: respond(false) },
  },
  "organization-policy": { applies: { source, respond: respond(false) } },
} satisfies GapFacts;
