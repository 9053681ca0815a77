/** k6 Cloud in the command. */
import { defineConnector } from "../../cli/connector.ts";
import { definition } from "./definition.ts";
import { createK6Client, type K6Client, k6FromEnv } from "./index.ts";

export default defineConnector<K6Client, "k6">(definition, {
  credentialUrl: "https://grafana.com/docs/grafana-cloud/testing/k6/author-run/tokens-and-cli-authentication",
  connect: (environment, options) => createK6Client({ ...k6FromEnv(environment), ...options }),
  source: (k6) => k6,
  probes: [
    { operation: "listOrganizations", call: ({ organizations }) => organizations.list() },
    {
      operation: "getOrganization",
      from: { operation: "listOrganizations", name: "id" },
      call: ({ organizations }, id) => organizations.get(Number(id)),
    },
    {
      operation: "listProjects",
      from: { operation: "listOrganizations", name: "id" },
      call: ({ organizations }, id) => organizations.listProjects(Number(id)),
    },
  ],
  leave:
    "k6 Cloud has no operation to leave an organization. An administrator can remove users, in the users of the Grafana Cloud organization.",
  demo: {
    environment: { K6_CLOUD_TOKEN: "demo-credential" },
    double: { organizations: [{ id: 1013, name: "Juniper Freight" }] },
    latency: 250,
    isFlaky: true,
  },
});
