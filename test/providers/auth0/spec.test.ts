/** Auth0's published limits for the list of a user's organizations, in the spec, the double and the guide. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSpec } from "../../../src/compiler/spec.ts";
import { createDouble } from "../../../src/testing/index.ts";

const perMinute = 500;
const atOnce = 40;
const guide = readFileSync(new URL("../../../docs/guides/many-users.md", import.meta.url), "utf8");

test("the spec states the limits of this operation, and the double keeps them", async () => {
  const { description } = JSON.parse(JSON.stringify(readSpec("auth0").paths["/users/{id}/organizations"]?.get));
  expect(description).toMatch(
    new RegExp(`${perMinute} requests of this operation per minute, with bursts of ${atOnce}`),
  );
  const response = await createDouble("auth0").fetch("https://t.eu.auth0.com/api/v2/users/auth0%7C1/organizations", {
    headers: { authorization: "Bearer any" },
  });
  expect(response.headers.get("x-ratelimit-limit")).toBe(String(atOnce));
});

test("the guide's limiter stays within the limits, whenever its periods begin", () => {
  const [, points = 0, duration = 0] =
    /Enterprise \| 500 per minute, bursts of 40, for this operation \| (\d+) \| (\d+)/.exec(guide)?.map(Number) ?? [];
  expect((points / duration) * 60).toBeLessThanOrEqual(perMinute);
  expect(3 * points).toBeLessThanOrEqual(atOnce);
  expect(guide.match(new RegExp(`REQUESTS_PER_SECOND = "${points / duration}"`, "g"))).toHaveLength(2);
  const seconds = 200_000 / (points / duration);
  expect(guide).toContain(`${Math.floor(seconds / 3600)} hours and ${Math.round((seconds % 3600) / 60)} minutes`);
});
