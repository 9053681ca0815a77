import { listGroups } from "../../../../generated/gitlab/operations.ts";
import { textOf } from "../../../client/value.ts";
import { integer, object } from "../../../contract/checks.ts";
import { companyAt, dateAt, slug } from "../../../testing/fake-data.ts";
import type { Kind } from "../../../testing/seed.ts";
import type { GitlabGroupSeed } from "./options.ts";

/** The id of the user, that of the spec's examples. */
export const userId = 4120;

export const groupKind: Kind<GitlabGroupSeed> = {
  provider: "gitlab",
  option: "groups",
  idName: "id",
  complete: (given, index, serial) => {
    const name = textOf(given.name) ?? companyAt(index);
    const full_path = textOf(given.full_path) ?? textOf(given.path) ?? slug(name);
    return {
      id: 9_001 + serial,
      web_url: `https://gitlab.com/groups/${full_path}`,
      name,
      path: full_path.split("/").at(-1),
      description: "",
      visibility: "private",
      archived: false,
      avatar_url: null,
      request_access_enabled: true,
      full_name: name,
      full_path,
      created_at: dateAt(index),
      parent_id: null,
      organization_id: 1,
      marked_for_deletion_on: null,
      access_level: 30,
      ...given,
    };
  },
  check: (value, findings) => {
    const { access_level, ...group }: GitlabGroupSeed = Object(value);
    listGroups.item(group, findings);
    level({ access_level: access_level ?? 0 }, findings);
  },
};

/** The property that is of the double alone. */
const level = /* @__PURE__ */ object({ access_level: integer() });

/** Those of the spec's examples. */
export const defaultGroups: readonly GitlabGroupSeed[] = [
  { id: 9970, name: "Larkspur Labs", path: "larkspur-labs" },
  {
    id: 10_412,
    name: "Platform",
    full_name: "Larkspur Labs / Platform",
    full_path: "larkspur-labs/platform",
    parent_id: 9970,
    access_level: undefined,
  },
];
