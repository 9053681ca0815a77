/** The definition of each provider: what its errors mean, what its items become, and what its client sends. */
import { describe, expect, test } from "vitest";
import type { MembershipReasons } from "../../scripts/sources.ts";
import type { ProviderDefinition } from "../../src/client/context.ts";
import { field } from "../../src/client/value.ts";
import type { MembershipMapping } from "../../src/memberships/map.ts";
import { ofEachProvider } from "../support/providers.ts";
import { type DefinitionFacts, pageEvent } from "./definition-facts.ts";

interface Mapping extends MembershipMapping<unknown> {
  readonly gaps: NonNullable<MembershipMapping<unknown>["gaps"]>;
}

interface MembershipModule {
  readonly mapping: Mapping;
  readonly reasons: MembershipReasons;
  readonly userMapping?: Mapping;
  readonly userReasons?: MembershipReasons;
}

const all = await Promise.all(
  Object.entries(await ofEachProvider<DefinitionFacts<unknown>>("definition")).map(async ([provider, facts]) => {
    const { definition }: { readonly definition: ProviderDefinition } = await import(
      `../../src/providers/${provider}/definition.ts`
    );
    const module: MembershipModule = await import(`../../src/providers/${provider}/membership.ts`);
    return [provider, facts, definition, module] as const;
  }),
);

describe.each(all)("%s", (provider, facts, definition, module) => {
  const { mapping, userMapping, reasons, userReasons } = module;
  const { toMembership, gaps } = mapping;

  test("has its name, and names what its credentials need", () => {
    expect(definition).toMatchObject({ name: provider, requestIds: facts.requestIds });
    expect(definition.permission).toMatch(/^(an?|the) .{10}/);
  });

  test.each([{}, null, "x"])("an error begins with the status 300, whatever the body is: %j", (body) => {
    const headers = new Headers();
    expect(definition.parseError?.(body, { status: 299, headers })).toBe(undefined);
    expect(definition.parseError?.(body, { status: 300, headers })).toEqual({});
  });

  const errors = facts.errors.map(([status, body, details, hint, headers]) => ({
    status,
    body,
    details,
    hint,
    headers,
  }));
  test.each(errors)("$status $body means $details", ({ status, body, details, hint, headers }) => {
    const found = definition.parseError?.(body, { status, headers: new Headers(headers) });
    expect(found).toEqual(details);
    const advice = found && definition.hint?.(found, status);
    expect(advice?.slice(0, hint?.length)).toBe(hint);
    expect(advice ?? "A sentence, or none.").toMatch(/\.$/);
  });

  // Where a success can fail, as the body of one of them says, the status means nothing.
  const failsAsSuccess = errors.some(({ status, details }) => status < 300 && details !== undefined);
  test.each(failsAsSuccess ? [] : errors)("$body under 299 is no error", ({ body, headers }) => {
    expect(definition.parseError?.(body, { status: 299, headers: new Headers(headers) })).toBe(undefined);
  });

  test.each(facts.items)("%j is a membership", (item, fields) => {
    expect(toMembership(item)).toEqual(fields);
  });

  test.each(facts.userItems ?? [])("%j is a membership of another user", (item, fields) => {
    expect(userMapping?.toMembership(item)).toEqual(fields);
  });

  test.each(facts.lists)("$count items, done: $done, may lack $gaps", ({ count, done, page, gaps: codes }) => {
    const list = { count, done, page: page && pageEvent(page) };
    expect(gaps.filter(({ applies }) => applies?.(list) ?? true).map(({ code }) => code)).toEqual(codes);
  });

  test("explains each gap and the status", () => {
    for (const { message } of [...gaps, ...(userMapping?.gaps ?? [])]) expect(message).toMatch(/^\S.{20,}\.$/);
    expect(Object.keys(reasons.gaps)).toEqual(gaps.map(({ code }) => code));
    expect(Object.keys(userReasons?.gaps ?? {})).toEqual((userMapping?.gaps ?? []).map(({ code }) => code));
    for (const { status, roles, gaps } of [reasons, ...(userReasons ? [userReasons] : [])]) {
      for (const text of [status, roles ?? status]) expect(text).toMatch(/^\w.{10}/);
      for (const { applies, source } of Object.values(gaps)) {
        expect(applies).toMatch(/^\w.{10}/);
        expect(source).toMatch(/^https:\/\/.{10}/);
      }
    }
  });

  test.each(facts.requests.map(([call, request]) => ({ call, request })))(
    "sends $request",
    async ({ call, request }) => {
      const sent: Request[] = [];
      const fetch = async (request: Request) => {
        sent.push(request);
        return new Response(null, { status: 418 });
      };
      const given = call(facts.create({ fetch, retries: 0 }));
      const iterator = field(given, Symbol.asyncIterator);
      const first = typeof iterator === "function" ? Reflect.apply(iterator, given, []).next() : given;
      await expect(first).rejects.toMatchObject({ name: "ApiError", status: 418 });
      expect(sent.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`)).toEqual([request]);
      expect(Object.fromEntries(sent[0]?.headers ?? [])).toMatchObject(facts.sends);
    },
  );

  test.each(facts.rateLimits ?? [])("the headers %j state a rate limit", async (headers, rateLimit) => {
    const found: unknown[] = [];
    const fetch = async () => new Response(null, { status: 418, headers });
    const client = facts.create({ fetch, retries: 0, onResponse: ({ rateLimit }) => found.push(rateLimit) });
    for (const [call] of facts.requests.slice(0, 1)) await expect(call(client)).rejects.toMatchObject({ status: 418 });
    expect(found).toEqual([rateLimit]);
  });

  test("is a source of memberships", async () => {
    const client = facts.create({ fetch: () => expect.unreachable() });
    expect(facts.source?.(client) ?? client).toMatchObject({ provider });
  });

  test.each(facts.environments)("the environment %j becomes %j", async (env, options) => {
    const module: Readonly<Record<string, unknown>> = await import(`../../src/providers/${provider}/index.ts`);
    const read = module[`${provider}FromEnv`];
    expect(typeof read === "function" && read(env)).toEqual(options);
  });
});
