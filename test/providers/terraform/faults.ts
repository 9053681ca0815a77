/** What only HCP Terraform does. */
import { expect } from "vitest";
import { createTerraformClient } from "../../../src/providers/terraform/index.ts";
import { collect, type Fault, paragraph } from "../../faults/fault.ts";
import { json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { membership } from "./subject.ts";

const page = paragraph("Pages", "terraform");

export default [
  page("HCP Terraform's list of memberships is one page where it has neither links nor totals.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(json({ data: [membership(1), membership(2)] }));
    const { memberships } = createTerraformClient({ auth: { token: secret }, baseUrl });
    expect(await collect(memberships.listAll())).toHaveLength(2);
    expect(server.requests).toHaveLength(1);
  }),
] satisfies Fault[];
