import * as operations from "../../../generated/k6/operations.ts";
import type { operations as Operations, Organization, Project } from "../../../generated/k6/types.ts";
import type { Loose } from "../../client/options.ts";
import { own } from "../../client/value.ts";
import { readAuthorization } from "../../testing/authorization.ts";
import { createList } from "../../testing/list.ts";
import {
  type BadArgument,
  type DoubleDefinition,
  type DoubleResponse,
  type Model,
  type OperationRequest,
  type SharedDoubleOptions,
  statusText,
} from "../../testing/model.ts";
import { readSeed, type Seed } from "../../testing/seed.ts";
import { definition } from "./definition.ts";
import { defaultOrganizations, defaultProject, organizationKind, projectKind } from "./double/seeds.ts";

/** The only credential that k6 Cloud's double accepts. */
export interface K6DoubleAuth {
  readonly token: string;
}

/** Options of k6 Cloud's double. */
export interface K6DoubleOptions extends SharedDoubleOptions {
  /** All in one response: the provider does not paginate. @defaultValue two organizations */
  readonly organizations?: Seed<Loose<Organization>> | undefined;
  /** A project without `organization_id` belongs to the first organization. @defaultValue one default project in each organization */
  readonly projects?: Seed<Loose<Project>> | undefined;
  /** The only token that is accepted. @defaultValue any token */
  readonly auth?: K6DoubleAuth | undefined;
}

/** The operations of the double, by `operationId`. */
export type K6DoubleOperation = keyof Operations;

const double: DoubleDefinition<K6DoubleOptions> = {
  options: ["organizations", "projects", "auth"],
  credentials: definition.credentials.map(Object.keys),
  model,
};

export default double;

function model({ organizations = defaultOrganizations, projects, auth }: K6DoubleOptions): Model {
  const source = readSeed(organizationKind, organizations);
  const list = createList(source);
  const first = () => (source.count > 0 ? source.at(0).id : undefined);
  const projectList = projects === undefined ? undefined : createList(readSeed(projectKind(first()), projects));

  const projectsIn = (id: unknown, organization: Loose<Organization>) =>
    projectList?.page(0, projectList.count(), { name: "", keep: ({ organization_id }) => organization_id === id }) ?? [
      defaultProject(organization),
    ];
  const respondWith = (
    { values }: OperationRequest,
    bodyOf: (organization: Loose<Organization>) => object,
  ): DoubleResponse => {
    const organization = list.find(String(values.organization_id));
    return organization === undefined ? failure(404) : { status: 200, body: bodyOf(organization) };
  };
  const responses: Readonly<Record<string, (request: OperationRequest) => DoubleResponse>> = {
    [operations.listOrganizations.id]: () => ({ status: 200, body: { organizations: list.page(0, list.count()) } }),
    [operations.getOrganization.id]: (request) => respondWith(request, (organization) => ({ organization })),
    [operations.listProjects.id]: (request) =>
      respondWith(request, (organization) => ({
        projects: projectsIn(request.values.organization_id, organization),
      })),
  };
  return {
    prefix: "",
    operations: Object.values(operations),
    respond: ({ id }, request) => responses[id]?.(request) ?? failure(404),
    authenticate: (headers) => authenticate(headers, auth),
    failure,
    badArgument,
    headers: ({ wait }) => (wait === undefined ? {} : { "retry-after": String(wait) }),
    defaultRateLimit: { limit: 1000, window: 60 },
    reset: () => {},
  };
}

/** The vendor's own scheme, or Bearer. */
function authenticate(headers: Headers, auth: K6DoubleAuth | undefined): DoubleResponse | undefined {
  const authorization = readAuthorization(headers, auth?.token);
  if (authorization === "missing") return errorResponse(401, 5, "This request needs an API token.");
  const isValid =
    authorization !== "malformed" &&
    ["token", "bearer"].includes(authorization.scheme) &&
    (auth === undefined || auth.token === authorization.token);
  return isValid ? undefined : failure(401);
}

function failure(status: number): DoubleResponse {
  const [code, message] = documented[status] ?? [status < 500 ? 1 : 0, statusText(status)];
  return errorResponse(status, code, message);
}

/** The vendor's codes, for the statuses that their names suggest. */
const documented: Readonly<Record<number, readonly [code: number, message: string]>> = /* @__PURE__ */ own({
  400: [2, "The request holds invalid values."],
  401: [6, "The API token was not accepted."],
  403: [4, "Your user has no access to this organization."],
  404: [3, "The organization could not be found."],
  405: [7, "This path cannot be called with that method."],
  422: [2, "The request holds invalid values."],
});

/** The vendor documents no status for it; 422 is what a mock server makes of its `4XX`. */
function badArgument({ name, message }: BadArgument): DoubleResponse {
  return errorResponse(422, 2, "The request holds invalid values.", { field_errors: { [name]: [message] } });
}

function errorResponse(status: number, code: number, message: string, more?: object): DoubleResponse {
  return { status, body: { error: { message, code, ...more } } };
}
