import { listOrganizations, listProjects } from "../../../../generated/k6/operations.ts";
import type { Organization, Project } from "../../../../generated/k6/types.ts";
import type { Loose } from "../../../client/options.ts";
import { companyAt, dateAt, slug } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";

export const organizationKind: Kind<Loose<Organization>> = {
  provider: "k6",
  option: "organizations",
  idName: "id",
  complete: (given, index, serial) => ({
    id: 2000 + serial,
    name: companyAt(index),
    owner_id: 20_481,
    description: "",
    billing_address: "",
    billing_country: "SE",
    billing_email: `invoices@${slug(given.name ?? companyAt(index))}.example.com`,
    vat_number: "",
    created: dateAt(index),
    updated: dateAt(index),
    is_default: index === 0,
    ...given,
  }),
  check: listOrganizations.item,
};

/** @param organization - The organization of a project without `organization_id`. */
export function projectKind(organization: number | undefined): Kind<Loose<Project>> {
  return {
    provider: "k6",
    option: "projects",
    idName: "id",
    complete: (given, index, serial) => ({
      id: 5000 + serial,
      name: `Project ${index + 1}`,
      description: "",
      ...(organization === undefined ? {} : { organization_id: organization }),
      created: dateAt(index),
      updated: dateAt(index),
      is_default: false,
      ...given,
    }),
    check: listProjects.item,
  };
}

/** The project that each organization has. */
export function defaultProject({ id = 0, created, updated }: Loose<Organization>): Loose<Project> {
  return {
    id: id * 10 + 1,
    name: "Default project",
    description: "",
    organization_id: id,
    created,
    updated,
    is_default: true,
  };
}

/** The ids are those of the spec's examples. */
export const defaultOrganizations = [
  { id: 1013, name: "Harbour Lane Studios", description: "Load tests of the booking site and its API" },
  { id: 3127, name: "Ferry Timetables", owner_id: 31_776 },
] as const;
