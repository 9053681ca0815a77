import { expect, test } from "vitest";
import { createCloudflareClient } from "../src/cloudflare.ts";

const result = Array.from({ length: 5 }, (_, index) => ({ id: `org-${index}` }));
const result_info = { count: 5, page: 1, per_page: 5, total_count: 5 };
const answer = { success: true, errors: [], messages: [], result, result_info };
const cloudflare = createCloudflareClient({ auth: { token: "a-token" }, fetch: async () => Response.json(answer) });

test("a filter that is undefined is no filter, so the total still ends the list", async () => {
  const page = await cloudflare.organizations.list({ per_page: 5, name: undefined });
  expect(page.hasNext).toBe(false);
});

test("with a filter the total, which counts without it, ends nothing", async () => {
  const page = await cloudflare.organizations.list({ per_page: 5, name: "Acme" });
  expect(page.hasNext).toBe(true);
});
