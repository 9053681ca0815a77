import * as operations from "../../../generated/operations/k6.ts";
import type { Organization, Project } from "../../../generated/types/k6.ts";
import type { Loose } from "../../http/options.ts";
import { own } from "../../http/value.ts";
import { readAuthorization } from "../bearer.ts";
import type { SharedDoubleOptions } from "../double.ts";
import { createList } from "../list.ts";
import { type Asked, type Model, type Reply, statusText } from "../model.ts";
import { readSeed, type Seed } from "../seed.ts";
import { defaultProject, organizationKind, projectKind, user } from "./k6/seeds.ts";

/** Credentials of k6 Cloud, of which a double accepts no other. */
export interface K6DoubleAuth {
  readonly token: string;
}

/** Options of k6 Cloud's double. */
export interface K6DoubleOptions extends SharedDoubleOptions {
  /** All of them are in one answer: the provider does not page. @defaultValue two organizations */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /** One without `organization_id` is in the first organization. @defaultValue one default project in each organization */
  readonly projects?: Seed<Loose<Project>> | undefined;
  /** The only token that is accepted. @defaultValue every token */
  readonly auth?: K6DoubleAuth | undefined;
}

export function k6Model({ organizations = user, projects, auth }: K6DoubleOptions): Model {
  const source = readSeed(organizationKind, organizations);
  const list = createList(source);
  const first = () => (source.count > 0 ? source.at(0).id : undefined);
  const given = projects === undefined ? undefined : createList(readSeed(projectKind(first()), projects));

  const projectsIn = (id: unknown, organization: Loose<Organization>) =>
    given?.page(0, given.count(), { name: "", keep: ({ organization_id }) => organization_id === id }) ?? [
      defaultProject(organization),
    ];
  const one = ({ values }: Asked, write: (organization: Loose<Organization>) => object): Reply => {
    const organization = list.find(String(values.organization_id));
    return organization === undefined ? failure(404) : { status: 200, body: write(organization) };
  };
  const answers: Readonly<Record<string, (asked: Asked) => Reply>> = {
    [operations.listOrganizations.id]: () => ({ status: 200, body: { organizations: list.page(0, list.count()) } }),
    [operations.getOrganization.id]: (asked) => one(asked, (organization) => ({ organization })),
    [operations.listProjects.id]: (asked) =>
      one(asked, (organization) => ({ projects: projectsIn(asked.values.organization_id, organization) })),
  };
  return {
    prefix: "",
    operations: Object.values(operations),
    answer: ({ id }, asked) => answers[id]?.(asked) ?? failure(404),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers: ({ wait }) => (wait === undefined ? {} : { "retry-after": String(wait) }),
    usualLimit: { limit: 1000, window: 60 },
    reset: () => {},
  };
}

/** The vendor's own scheme, or Bearer. */
function authenticate(headers: Headers, auth: K6DoubleAuth | undefined): Reply | undefined {
  const authorization = readAuthorization(headers, auth?.token);
  if (authorization === "missing") return refusal(401, 5, "This request needs an API token.");
  const isRight =
    authorization !== "malformed" &&
    ["token", "bearer"].includes(authorization.scheme) &&
    (auth === undefined || auth.token === authorization.token);
  return isRight ? undefined : failure(401);
}

function failure(status: number): Reply {
  const [code, message] = known[status] ?? [status < 500 ? 1 : 0, statusText(status)];
  return refusal(status, code, message);
}

/** The vendor's codes, at the statuses that their names suggest. */
const known: Readonly<Record<number, readonly [code: number, message: string]>> = /* @__PURE__ */ own({
  400: [2, "The request holds invalid values."],
  401: [6, "The API token was not accepted."],
  403: [4, "Your user has no access to this organization."],
  404: [3, "The organization could not be found."],
  405: [7, "This path cannot be called with that method."],
  422: [2, "The request holds invalid values."],
});

/** The vendor names no status for it; 422 is what a mock makes of its `4XX`. */
function badArgument({ name, why }: { readonly name: string; readonly why: string }): Reply {
  return refusal(422, 2, "The request holds invalid values.", { field_errors: { [name]: [why] } });
}

function refusal(status: number, code: number, message: string, more?: object): Reply {
  return { status, body: { error: { message, code, ...more } } };
}
