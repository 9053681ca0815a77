/** What only HCP Terraform does. */
import { expect } from "vitest";
import { createTerraformClient, terraformFromEnv } from "../../../src/providers/terraform/index.ts";
import { errorOf } from "../../faults/error-responses.ts";
import { collect, type Fault, paragraph, rejection } from "../../faults/fault.ts";
import { empty, json } from "../../faults/responses.ts";
import { secret } from "../../faults/subjects.ts";
import { membership } from "./subject.ts";

const errorResponse = paragraph("Error responses", "terraform");
const wait = paragraph("Waits", "terraform");
const page = paragraph("Pages", "terraform");
const request = paragraph("Requests", "terraform");
const argument = paragraph("Arguments", "terraform");

const failure = (status: number, title: string, detail?: string) =>
  json({ errors: [{ status: String(status), title, detail }] }, status);

export default [
  errorResponse("HCP Terraform's errors have the sentences of all their objects.", async (stage) => {
    const errors = [{ title: "invalid attribute", detail: "Name is too short" }, { title: "forbidden" }, 5, null];
    expect(String(await errorOf(stage, json({ errors }, 400)))).toContain("Name is too short; forbidden");
    for (const body of [{ errors: "no" }, { errors: null }, "", []])
      expect(await errorOf(stage, json(body, 401))).toMatchObject({ name: "AuthenticationError" });
  }),
  errorResponse(
    "The error for HCP Terraform's 404 states that the token may not see or do it; a 403 is an owner who leaves.",
    async (stage) => {
      const unknown = await errorOf(stage, failure(404, "not found"));
      expect(unknown).toMatchObject({ name: "NotFoundError", status: 404 });
      for (const words of ["may not see", "a user's token"]) expect(String(unknown)).toContain(words);
      const owner = await errorOf(stage, failure(403, "forbidden", "An owner cannot leave."));
      expect(owner).toMatchObject({ name: "PermissionError", status: 403 });
      expect(String(owner)).toContain("An owner cannot leave.");
    },
  ),
  wait("HCP Terraform's 429 is retried after the fraction of a second that its reset states.", async (stage) => {
    const { server, baseUrl } = stage;
    const retried: unknown[] = [];
    const body = { errors: [{ status: 429, title: "Too many requests" }] };
    server.does(
      json(body, 429, { "x-ratelimit-limit": "30", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "0.4" }),
      json({ data: [membership(1)] }),
    );
    const options = { auth: { token: secret }, baseUrl, onRetry: (event: object) => retried.push(event) };
    const { items } = await createTerraformClient(options).memberships.list();
    expect(items).toEqual([membership(1)]);
    expect(retried).toMatchObject([{ status: 429, delay: 1_000 }]);
  }),
  page("HCP Terraform's list of memberships is one page where it has neither links nor totals.", async (stage) => {
    const { server, baseUrl } = stage;
    server.does(json({ data: [membership(1), membership(2)] }));
    const { memberships } = createTerraformClient({ auth: { token: secret }, baseUrl });
    expect(await collect(memberships.listAll())).toHaveLength(2);
    expect(server.requests).toHaveLength(1);
  }),
  page("HCP Terraform's organizations are always requested with a size.", async ({ server, baseUrl }) => {
    server.does(json({ data: [] }));
    const { organizations } = createTerraformClient({ auth: { token: secret }, baseUrl });
    await organizations.list();
    await organizations.list({ "page[size]": undefined });
    await organizations.list({ q: "a", "page[number]": 3, "page[size]": 10 });
    await collect(organizations.listAll({ "page[size]": 10 }));
    expect(server.requests.map(({ target }) => decodeURIComponent(target))).toEqual([
      "/api/v2/organizations?page[size]=20",
      "/api/v2/organizations?page[size]=20",
      "/api/v2/organizations?q=a&page[number]=3&page[size]=10",
      "/api/v2/organizations?page[size]=10&page[number]=1",
    ]);
    // @ts-expect-error no query
    expect(await rejection(organizations.list(7))).toMatchObject({ name: "InvalidArgumentError" });
  }),
  request(
    "A request to HCP Terraform accepts JSON:API, and leaving sends the id in the path.",
    async ({ server, baseUrl }) => {
      server.does(json({ data: [] }), empty(204));
      const { memberships } = createTerraformClient({ auth: { token: secret }, baseUrl });
      await memberships.list({ include: "user,teams" });
      expect(await memberships.leave("ou-1")).toBeUndefined();
      expect(server.requests).toMatchObject([
        {
          target: "/api/v2/organization-memberships?include=user%2Cteams",
          headers: { accept: "application/vnd.api+json", authorization: `Bearer ${secret}` },
        },
        { method: "DELETE", target: "/api/v2/organization-memberships/ou-1" },
      ]);
    },
  ),
  argument("HCP Terraform's options come from TFE_TOKEN, and TFE_ADDRESS or TFE_HOSTNAME.", async () => {
    const TFE_TOKEN = "from-tfe";
    const of = (environment: object) => terraformFromEnv({ TFE_TOKEN, ...environment }).baseUrl;
    expect(terraformFromEnv({ TFE_TOKEN })).toEqual({ auth: { token: TFE_TOKEN }, baseUrl: undefined });
    expect(of({ TFE_HOSTNAME: "tfe.example.com" })).toBe("https://tfe.example.com/api/v2");
    expect(of({ TFE_ADDRESS: "https://a.example/", TFE_HOSTNAME: "b.example" })).toBe("https://a.example/api/v2");
    expect(() => terraformFromEnv({})).toThrow("TFE_TOKEN");
  }),
] satisfies Fault[];
