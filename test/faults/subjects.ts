/** The providers as the faults see them: the facts of their folders, and their specs. */
import { type Provider, providers } from "../../generated/providers.ts";
import { basePath, type SpecOperation } from "../../src/compiler/spec.ts";
import { isObject } from "../support/json.ts";
import { byProvider, ofEachProvider } from "../support/providers.ts";
import { operations as operationsOf, specs } from "../support/specs.ts";
import { examplesOf, existing, filled, listingOf, listOf, pathParameters, reduced } from "./lists.ts";
import { shapeOf } from "./shape.ts";
import {
  type Calls,
  type Credential,
  type Subject,
  type SubjectFacts,
  type SubjectOptions,
  secret,
  type Way,
} from "./subject.ts";

export { type Subject, type SubjectClient, type SubjectOptions, secret } from "./subject.ts";

const facts = await ofEachProvider<SubjectFacts>("subject");

export const subjects = byProvider(providers.map((provider) => [provider, subjectOf(provider, facts[provider])]));

/** Whether the provider's lists come in pages. */
export function paginates({ listings }: Subject): boolean {
  return listings.length > 0;
}

/** The right response, with two items. */
export function good({ body, item }: Subject): unknown {
  return body([item(1), item(2)]);
}

function subjectOf(provider: Provider, facts: SubjectFacts): Subject {
  const { create: createClient, required, credentials, lists: listFacts, calls: otherCalls, ...shared } = facts;
  const spec = specs[provider];
  const operations = operationsOf[provider];
  const lists = listFacts.map((list) => listOf(list, existing(operations.find(({ id }) => id === list.operation))));
  const [list, credential] = [existing(lists[0]), existing(credentials[0])];
  const { operation, idField, item, body } = list;
  const prefix = basePath(spec);
  const [header = "", scheme = ""] = Object.entries(credential.sends("")).flat();
  const create = (options: unknown) =>
    createClient(isObject(options) ? { ...required, ...options } : (options as never));
  const connect = ({ token = secret, ...options }: SubjectOptions, { auth }: Credential = credential) =>
    create({ auth: auth(token), ...options });

  function callsOf(client: unknown): Calls {
    // The first list of an operation is the one without a query.
    const ofLists = lists.toReversed().map(({ operation, read }) => {
      return [operation.id, (...ids: unknown[]) => read(client, ids)] as const;
    });
    return { ...Object.fromEntries(ofLists), ...otherCalls?.(client) } as Calls;
  }

  function waysOf(client: unknown, operation: SpecOperation): Way[] {
    const { id, method, path } = operation;
    const parameters = pathParameters(operation);
    const { of, pagination } = lists.find((list) => list.operation === operation) ?? {};
    return parameters.flatMap((parameter, position) => {
      const way = { operation, parameter, search: "", by: "operation" } as const;
      const suffix = parameters.length > 1 ? `, by ${parameter.name}` : "";
      const idsWith = (value: unknown) =>
        parameters.map(({ example }, index) => (index === position ? value : example));
      const ways: Way[] = [
        { ...way, name: id + suffix, call: async (value) => existing(callsOf(client)[id])(...idsWith(value)) },
        {
          ...way,
          name: `api.${method} ${path}${suffix}`,
          by: "api",
          call: async (value) => {
            const values = idsWith(value);
            const params = { path: Object.fromEntries(parameters.map(({ name }, index) => [name, values[index]])) };
            const { response } = await reduced(client, list).request(method, path, { params });
            throw new Error(`It responded ${response.status}.`);
          },
        },
      ];
      if (of === undefined) return ways;
      const isCounted = pagination !== undefined && !pagination.isLinked;
      const search = isCounted ? `?${pagination.page}=${pagination.first}` : "";
      const next = async (value: unknown) => of(client, idsWith(value)).listAll()[Symbol.asyncIterator]().next();
      return [...ways, { ...way, name: `${id}, all of it${suffix}`, search, call: next }];
    });
  }

  return {
    ...shared,
    ...shapeOf(spec, list),
    provider,
    prefix,
    operation: operation.id,
    path: operation.path,
    target: prefix + filled(operation),
    header,
    scheme,
    idField,
    item,
    body,
    operations,
    listings: lists.flatMap((list) => listingOf(list, connect) ?? []),
    credentials: credentials.map((credential) => ({
      ...credential,
      open: (options) => reduced(connect(options, credential), list),
    })),
    create,
    open: (options) => reduced(connect(options), list),
    calls: (options) => {
      const calls = callsOf(connect(options));
      const withExamples = operations.map((operation) => {
        const call = existing(calls[operation.id], `A call of ${provider} ${operation.id}`);
        // The examples stand for the ids that are not given.
        return [operation.id, (...ids: unknown[]) => call(...ids, ...examplesOf(operation).slice(ids.length))];
      });
      return Object.fromEntries(withExamples);
    },
    ways: (options) => {
      const client = connect(options);
      return operations.flatMap((operation) => waysOf(client, operation));
    },
  };
}
