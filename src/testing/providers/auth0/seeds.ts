import { listUserOrganizations } from "../../../../generated/operations/auth0.ts";
import type { Organization } from "../../../../generated/types/auth0.ts";
import type { Loose } from "../../../http/options.ts";
import { companyAt, hexAt, slug } from "../../believable.ts";
import { refuseOption, run } from "../../refuse.ts";
import { isLazy, type Kind, readSeed, type Seed, type Source } from "../../seed.ts";
import type { Auth0Organizations } from "../auth0.ts";

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
  check: (item, findings) => listUserOrganizations.answers["200"]?.([item], findings),
};

/** How to find the organizations of a user; undefined for a user that there is not. Lists are read at once. */
export function sourcesOf(given: Auth0Organizations = user): (userId: string) => OrganizationSource | undefined {
  const read = (seed: OrganizationSeed) => readSeed(organizationKind, seed);
  if (typeof given === "function") {
    return (userId) => {
      const seed = run("auth0", "organizations", () => given(userId));
      return seed === undefined ? undefined : read(seed);
    };
  }
  if (typeof given !== "object" || given === null)
    return refuseOption("auth0", "organizations", "is neither a list nor lists by user id");
  if (isList(given)) {
    const source = read(given);
    return () => source;
  }
  const entries = run("auth0", "organizations", () => (isMap(given) ? [...given] : Object.entries(given)));
  const sources = new Map(entries.map(([userId, seed]) => [userId, read(seed)]));
  return (userId) => sources.get(userId);
}

function isList(given: object): given is OrganizationSeed {
  return Array.isArray(given) || isLazy(given);
}

function isMap(given: object): given is ReadonlyMap<string, OrganizationSeed> {
  return given instanceof Map;
}

/** The organizations of every user without a seed. */
const user = [
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
