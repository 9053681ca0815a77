import { listUserOrganizations } from "../../../../generated/auth0/operations.ts";
import type { Organization } from "../../../../generated/auth0/types.ts";
import type { Loose } from "../../../client/options.ts";
import { isRecord } from "../../../client/value.ts";
import { companyAt, hexAt, slug } from "../../../testing/fake-data.ts";
import { run, throwInvalidOption } from "../../../testing/options.ts";
import { isLazy, type Kind, readSeed, type Seed, type Source } from "../../../testing/seed.ts";
import type { Auth0Organizations } from "./options.ts";

type OrganizationSeed = Seed<Loose<Organization>>;
type OrganizationSource = Source<Loose<Organization>>;

const organizationKind: Kind<Loose<Organization>> = {
  provider: "auth0",
  option: "organizations",
  idName: "id",
  complete: (given, index, serial) => {
    const display_name = given.display_name ?? given.name ?? companyAt(index);
    return { id: `org_${hexAt(serial, 16)}`, name: slug(display_name), display_name, ...given };
  },
  check: listUserOrganizations.item,
};

/** Finds the organizations of a user; undefined for an unknown user. Lists are validated now. */
export function sourcesOf(
  organizations: Auth0Organizations = defaultOrganizations,
): (userId: string) => OrganizationSource | undefined {
  const read = (seed: OrganizationSeed) => readSeed(organizationKind, seed);
  if (typeof organizations === "function") {
    return (userId) => {
      const seed = run("auth0", "organizations", () => organizations(userId));
      return seed === undefined ? undefined : read(seed);
    };
  }
  if (isList(organizations)) {
    const source = read(organizations);
    return () => source;
  }
  if (!isMap(organizations) && !isRecord(organizations))
    return throwInvalidOption("auth0", "organizations", "must be a list of organizations, or lists by user id");
  const entries = run("auth0", "organizations", () =>
    isMap(organizations) ? [...organizations] : Object.entries(organizations),
  );
  const sources = new Map(entries.map(([userId, seed]) => [userId, read(seed)]));
  return (userId) => sources.get(userId);
}

function isList(value: unknown): value is OrganizationSeed {
  return Array.isArray(value) || isLazy(value);
}

/** Of any realm. */
function isMap(value: unknown): value is ReadonlyMap<string, OrganizationSeed> {
  return Object.prototype.toString.call(value) === "[object Map]";
}

const defaultOrganizations = [
  {
    id: "org_9ybsU1dN2dKfDkBi",
    name: "juniper-freight",
    display_name: "Juniper Freight",
    branding: {
      logo_url: "https://cdn.example.com/juniper-freight/logo.svg",
      colors: { primary: "#1f5f4a", page_background: "#f4f1ea" },
    },
    metadata: { plan: "enterprise" },
  },
  { id: "org_Qm4TzX7vLc0HsWpe", name: "saltmarsh-analytics", display_name: "Saltmarsh Analytics" },
  { id: "org_2RkVb8YtNa5GfJuC", name: "tern-logistics", display_name: "Tern Logistics" },
] as const;
