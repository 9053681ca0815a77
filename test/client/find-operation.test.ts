/** Which operation a request belongs to. */
import { expect, test } from "vitest";
import { operationFinder } from "../../src/client/find-operation.ts";
import type { Operation } from "../../src/contract/operation.ts";

const of = (key: string): Operation => {
  const [, method, path = ""] = /^(\S+) (.*)$/.exec(key) ?? [];
  const methods = ["GET", "POST", "PATCH"] as const;
  const known = methods.find((name) => name === method) ?? "GET";
  return { format: 1, id: key, method: known, path, pathParameters: {}, query: {}, responses: {} };
};

const documented = [
  "GET /teams/{id}",
  "GET /teams/mine",
  "GET /teams",
  "POST /teams",
  "GET /teams/",
  "GET /teams/{id}/members/{user}",
  "GET /{kind}/mine/members/{user}",
  "GET /files/{name}",
  "GET /files/{name}.{format}",
  "GET /files/{name}.tar.{format}",
  "POST /jobs/{id}:cancel",
  "GET /from{from}to{to}",
  "GET /über uns",
  "GET /a%2Fb",
  "PATCH /teams/{id}",
  "GET /",
];

const found = (method: string, url: string, baseUrl = "https://acme.example/api/v1", all = documented) =>
  operationFinder(baseUrl, all.map(of))(method, new URL(url))?.id;

test.each([
  ["GET", "/teams", "GET /teams"],
  ["get", "/teams", "GET /teams"],
  ["POST", "/teams", "POST /teams"],
  ["GET", "/teams/", "GET /teams/"],
  ["GET", "/teams?id=1#end", "GET /teams"],
  ["GET", "/teams/7", "GET /teams/{id}"],
  ["PATCH", "/teams/7", "PATCH /teams/{id}"],
  ["GET", "/teams/mine", "GET /teams/mine"],
  ["GET", "/teams/%6dine", "GET /teams/mine"],
  ["GET", "/teams/a%2Fb", "GET /teams/{id}"],
  ["GET", "/teams/%zz", "GET /teams/{id}"],
  ["GET", "/a%2Fb", "GET /a%2Fb"],
  ["GET", "/%C3%BCber%20uns", "GET /über uns"],
  ["GET", "/über uns", "GET /über uns"],
  ["GET", "/teams/mine/members/7", "GET /teams/{id}/members/{user}"],
  ["GET", "/users/mine/members/7", "GET /{kind}/mine/members/{user}"],
  ["GET", "/files/a", "GET /files/{name}"],
  ["GET", "/files/a.csv", "GET /files/{name}.{format}"],
  ["POST", "/jobs/7:cancel", "POST /jobs/{id}:cancel"],
  ["GET", "/fromAtoB", "GET /from{from}to{to}"],
  ["GET", "/", "GET /"],
  ["GET", "/x/../teams", "GET /teams"],
])("%s %s is %s", (method, path, operation) => {
  expect(found(method, `https://acme.example/api/v1${path}`)).toBe(operation);
});

test.each([
  ["another method", "DELETE", "https://acme.example/api/v1/teams"],
  ["another host", "GET", "https://other.example/api/v1/teams"],
  ["another port", "GET", "https://acme.example:8443/api/v1/teams"],
  ["another protocol", "GET", "http://acme.example/api/v1/teams"],
  ["a path beside the prefix", "GET", "https://acme.example/api/v2/teams"],
  ["a prefix that only begins so", "GET", "https://acme.example/api/v12/teams"],
  ["the prefix alone", "GET", "https://acme.example/api/v1"],
  ["an empty parameter", "POST", "https://acme.example/api/v1/jobs/:cancel"],
  ["an empty parameter in the middle", "GET", "https://acme.example/api/v1/fromtoB"],
  ["a longer path", "GET", "https://acme.example/api/v1/teams/7/8"],
  ["a slash that is not documented", "GET", "https://acme.example/api/v1/teams/7/"],
])("%s is no operation", (_, method, url) => {
  expect(found(method, url)).toBeUndefined();
});

test("a base URL without a prefix, or with one that is encoded, is found", () => {
  expect(found("GET", "https://acme.example/teams", "https://acme.example")).toBe("GET /teams");
  expect(found("GET", "https://acme.example/", "https://acme.example")).toBe("GET /");
  expect(found("GET", "https://acme.example/%61pi/teams", "https://acme.example/api")).toBe("GET /teams");
});

test("the order of the operations does not matter", () => {
  const reversed = [...documented].reverse();
  for (const path of ["teams/mine", "teams/7", "files/a", "teams/mine/members/7"]) {
    const url = `https://acme.example/${path}`;
    expect(found("GET", url, "https://acme.example", reversed)).toBe(found("GET", url, "https://acme.example"));
  }
});
