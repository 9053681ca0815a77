/** What Cloudflare's spec states beyond what a schema can hold. */
import { expect, test } from "vitest";
import { readSpec } from "../../../src/compiler/spec.ts";
import { createDouble } from "../../../src/testing/index.ts";

const spec = readSpec("cloudflare");
const headers = { authorization: "Bearer any" };

test("the spec names the operation at its paths that it leaves out", () => {
  expect(spec.info.description).toContain(
    "One operation at these paths is not included: `PUT /memberships/{membership_id}`",
  );
  expect(Object.keys(spec.paths["/memberships/{membership_id}"] ?? {})).not.toContain("put");
});

test("no example and no double shows a grant in the form that the vendor's page documents and the service does not send", async () => {
  const examples = JSON.stringify(spec.components.examples);
  expect(examples).toContain('"edit":true');
  expect(examples).not.toContain('"write"');
  const double = createDouble("cloudflare");
  const response = await double.fetch("https://api.cloudflare.com/client/v4/memberships", { headers });
  const text = await response.text();
  expect(text).toContain('"zone":{"edit":true,"read":true}');
  expect(text).toContain('"zone":{"edit":false,"read":true}');
  expect(text).not.toContain('"write"');
});
