import { expectTypeOf, test } from "vitest";
import * as operations from "../../generated/cloudflare/operations.ts";
import type { components } from "../../generated/cloudflare/types.ts";
import { contractFetch, responseSchema, type StandardSchemaV1, validateResponse } from "../../src/contract.ts";
import type { Difference, Fetch } from "../../src/index.ts";
import { createCloudflareClient } from "../../src/providers/cloudflare/index.ts";

type Membership = components["schemas"]["Membership"];

test("`contractFetch` takes a module, and is a `fetch`, of ours and of the runtime", () => {
  const fetch = contractFetch(operations, { baseUrl: "https://acme.example", fetch: globalThis.fetch });
  expectTypeOf(fetch).toExtend<Fetch>();
  expectTypeOf(fetch).toExtend<typeof globalThis.fetch>();
  createCloudflareClient({ auth: { token: "t" }, fetch });
  contractFetch(operations, { baseUrl: "https://acme.example", fetch, onDrift: undefined });
});

test("`responseSchema` gives the data of the operation", () => {
  const schema = responseSchema(operations.listMemberships);
  type Data = NonNullable<(typeof schema)["~standard"]["types"]>["output"];
  expectTypeOf<Data[number]>().toEqualTypeOf<Membership>();
  const result = schema["~standard"].validate({});
  if (result.issues === undefined) expectTypeOf(result.value).toEqualTypeOf<Data>();
  else expectTypeOf(result.issues[0]?.message).toEqualTypeOf<string | undefined>();
});

test("the data of a DELETE may be undefined", () => {
  const schema = responseSchema(operations.leaveMembership);
  expectTypeOf<undefined>().toExtend<NonNullable<(typeof schema)["~standard"]["types"]>["output"]>();
});

test("the schema is what others declare as Standard Schema", () => {
  /** As in the standard: the result may be a promise, and keys may be symbols or objects with a key. */
  interface Standard<Input, Output> {
    readonly "~standard": {
      readonly version: 1;
      readonly vendor: string;
      readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
      readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    };
  }
  type StandardResult<Output> =
    | { readonly value: Output; readonly issues?: undefined }
    | { readonly issues: readonly { readonly message: string; readonly path?: readonly Key[] | undefined }[] };
  type Key = PropertyKey | { readonly key: PropertyKey };
  expectTypeOf<StandardSchemaV1<unknown, string>>().toExtend<Standard<unknown, string>>();
});

test("`validateResponse` gives differences", () => {
  const { violations, drift } = validateResponse(operations.listMemberships, 200, {});
  expectTypeOf(violations).toEqualTypeOf<readonly Difference[]>();
  expectTypeOf(drift).toEqualTypeOf<readonly Difference[]>();
});
