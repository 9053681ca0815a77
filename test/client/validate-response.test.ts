/** `validateResponse` and `responseSchema`: the contract check of a body that is parsed already. */
import { describe, expect, test } from "vitest";
import { responseSchema, validateResponse } from "../../src/contract.ts";
import * as operations from "./acme.ts";

const { listTeams, createTeam, getTeam, leaveTeam, exportTeams, downloadLogo, findTeam } = operations;
const team = { id: 1, name: "a" };
const none = { violations: [], drift: [] };

describe("validateResponse", () => {
  const keywordsOf = (...args: Parameters<typeof validateResponse>) => {
    const { violations, drift } = validateResponse(...args);
    return [violations.map(({ pointer }) => pointer), drift.map(({ pointer, keyword }) => `${pointer} ${keyword}`)];
  };

  test("finds nothing where the body matches", () => {
    expect(validateResponse(listTeams, 200, [team])).toEqual(none);
    expect(validateResponse(createTeam, 201, team)).toEqual(none);
    expect(validateResponse(leaveTeam, 204, undefined)).toEqual(none);
    expect(validateResponse(exportTeams, 200, "id,name")).toEqual(none);
    expect(validateResponse(downloadLogo, 200, new Uint8Array(2))).toEqual(none);
    expect(validateResponse(listTeams, 404, { message: "none" })).toEqual(none);
  });

  test("tells violations from drift, as a client does", () => {
    const { violations, drift } = validateResponse(listTeams, 200, [{ ...team, name: null, role: "guest" }]);
    expect(violations).toEqual([
      { pointer: "/0/name", keyword: "type", expected: "string", actual: "null", message: "is null, expected string" },
    ]);
    expect(drift).toMatchObject([{ pointer: "/0/role", keyword: "enum" }]);
  });

  test("takes the whole body: what is wrong beside the data of an envelope is drift", () => {
    expect(keywordsOf(getTeam, 200, { data: team, meta: { page: "one" } })).toEqual([[], ["/meta/page type"]]);
    expect(keywordsOf(getTeam, 200, { data: { id: 1 } })).toEqual([["/data/name"], []]);
    expect(keywordsOf(getTeam, 200, {})).toEqual([["/data"], []]);
  });

  test("finds only drift in an error, and in an undocumented status", () => {
    expect(keywordsOf(listTeams, 403, { message: 1 })).toEqual([[], ["/message type"]]);
    expect(keywordsOf(listTeams, 500, { any: 1 })).toEqual([[], [" status"]]);
    expect(keywordsOf(listTeams, 202, [{ id: 1 }])).toEqual([["/0/name"], [" status"]]);
  });

  test("knows a body that is missing, or that should not be there", () => {
    expect(keywordsOf(listTeams, 200, undefined)).toEqual([[""], []]);
    expect(validateResponse(findTeam, 204, {})).toEqual({
      violations: [],
      drift: [
        { pointer: "", keyword: "content", expected: "no body", actual: "sent", message: "is sent, expected no body" },
      ],
    });
  });

  test("knows the types that a success has beside JSON", () => {
    expect(keywordsOf(exportTeams, 200, {})).toEqual([[""], []]);
    expect(validateResponse(downloadLogo, 200, "text").violations).toMatchObject([
      { pointer: "", keyword: "type", message: "is String, expected a Uint8Array" },
    ]);
  });

  test("finds nothing in an error that is documented as text", () => {
    const responses = { ...listTeams.responses, "3XX": "text", "4XX": "text" } as const;
    for (const status of [300, 400]) expect(validateResponse({ ...listTeams, responses }, status, {})).toEqual(none);
  });

  test("checks the value itself, not what JSON would make of it", () => {
    expect(keywordsOf(listTeams, 200, [{ id: 1, name: new Date(0) }])).toEqual([["/0/name"], []]);
    expect(keywordsOf(listTeams, 200, [{ id: 2 ** 53, name: "a" }])).toEqual([["/0/id"], []]);
    expect(keywordsOf(listTeams, 200, [{ id: 1n, name: "a" }])).toEqual([["/0/id"], []]);
  });

  test("reports 100 differences, and that there are more", () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`x${index}`, 1]));
    const { drift } = validateResponse(listTeams, 200, [{ ...team, ...many }]);
    expect(drift).toHaveLength(101);
    expect(drift.at(-1)).toEqual({
      pointer: "",
      keyword: "more",
      message: "the response has more differences than are reported",
    });
  });

  test.each([0, 99, 600, 200.5, Number.NaN])("rejects the status %d", (status) => {
    const message = "contract validateResponse was not started: `status` is not an HTTP status.";
    const invalid = { name: "InvalidArgumentError", argument: "status", message };
    expect(() => validateResponse(listTeams, status, [])).toThrow(expect.objectContaining(invalid));
  });

  test.each([100, 599])("takes the status %d", (status) => {
    expect(keywordsOf(listTeams, status, [team])).toEqual([[], [" status"]]);
  });

  test("rejects what is no operation", () => {
    const changes = [{ id: 1 }, { method: undefined }, { path: 5 }, { responses: [] }, { responses: undefined }];
    for (const operation of [undefined, {}, ...changes.map((change) => ({ ...listTeams, ...change }))])
      expect(() => Reflect.apply(validateResponse, undefined, [operation, 200, []])).toThrow(
        "`operation` is not a compiled operation",
      );
  });
});

describe("responseSchema", () => {
  const validate = (operation: Parameters<typeof responseSchema>[0], body: unknown) =>
    responseSchema(operation)["~standard"].validate(body);

  test("is a Standard Schema, version 1", () => {
    expect(responseSchema(listTeams)).toEqual({
      "~standard": { version: 1, vendor: "org-contracts", validate: expect.any(Function) },
    });
  });

  test("gives the data, which is the body itself or what is in the envelope", () => {
    const body = [team];
    expect(validate(listTeams, body)).toEqual({ value: body });
    expect(validate(getTeam, { data: team, meta: { page: "one" } })).toEqual({ value: team });
    expect(validate(exportTeams, "id,name")).toEqual({ value: "id,name" });
    expect(validate(leaveTeam, undefined)).toEqual({ value: undefined });
    expect(validate(leaveTeam, team)).toEqual({ value: undefined });
  });

  test("has violations as issues, with their paths", () => {
    expect(validate(listTeams, [team, { id: 1, name: null }])).toEqual({
      issues: [{ message: "is null, expected string", path: [1, "name"] }],
    });
    expect(validate(getTeam, { data: { id: 1 } })).toEqual({
      issues: [{ message: "is required, but missing", path: ["data", "name"] }],
    });
    expect(validate(listTeams, undefined)).toEqual({ issues: [{ message: "the body is empty", path: [] }] });
    expect(validate(exportTeams, 7)).toMatchObject({ issues: [{ path: [] }] });
    expect(validate(listTeams, { message: "none" })).toHaveProperty("issues");
  });

  test("has no issue with drift", () => {
    expect(validate(listTeams, [{ ...team, role: "guest", more: 1 }])).toHaveProperty("value");
  });

  test("of an operation with several successes takes each of them, and nothing else", () => {
    expect(validate(findTeam, team)).toEqual({ value: team });
    expect(validate(findTeam, undefined)).toEqual({ value: undefined });
    expect(validate(findTeam, {})).toHaveProperty("issues");
    const either = { ...findTeam, responses: { "200": "text", "2XX": findTeam.responses["200"] ?? "none" } } as const;
    expect(validate(either, "text")).toHaveProperty("value");
    expect(validate(either, team)).toHaveProperty("value");
    expect(validate(either, 7)).toEqual({ issues: [{ message: "is number, expected string", path: [] }] });
  });

  test("takes the response that is documented as `default` where there is no success", () => {
    const { "200": check = "none" } = listTeams.responses;
    expect(validate({ ...listTeams, responses: { default: check } }, [{}])).toHaveProperty("issues");
    expect(validate({ ...listTeams, responses: {} }, [{}])).toHaveProperty("value");
  });

  test("rejects what is no operation", () => {
    expect(() => Reflect.apply(responseSchema, undefined, [{}])).toThrow("`operation` is not a compiled operation");
  });
});
