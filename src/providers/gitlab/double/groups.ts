import { numberOf, textOf } from "../../../client/value.ts";
import type { List, View } from "../../../testing/list.ts";
import type { OperationRequest } from "../../../testing/model.ts";
import type { GitlabGroupSeed } from "./options.ts";

type Groups = List<GitlabGroupSeed>;

/** A group as it is sent. */
export function groupOf({ access_level: _, ...group }: GitlabGroupSeed) {
  return group;
}

export function membershipOf({ id, name }: GitlabGroupSeed, access_level: number | undefined) {
  return { source_id: id, source_name: name, source_type: "Namespace", access_level };
}

/** The level of the direct membership, or that of the nearest group around it with one. */
function levelIn(groups: Groups, group: GitlabGroupSeed | undefined, depth = 0): number {
  if (group === undefined || depth > maxDepth) return 0;
  if (group.access_level !== undefined) return group.access_level;
  return group.parent_id == null ? 0 : levelIn(groups, groups.find(String(group.parent_id)), depth + 1);
}

/** Groups are nested at most twenty deep; a seed may have a circle. */
const maxDepth = 20;

/** The filters and the order of a request; undefined where it has none. Without an order it is that of the seed. */
export function viewOf(groups: Groups, { queryValues }: OperationRequest): View<GitlabGroupSeed> | undefined {
  const { page: _, per_page: __, statistics: ___, with_custom_attributes: ____, ...view } = queryValues;
  if (Object.keys(view).length === 0) return undefined;
  const keep = keepOf(groups, view);
  return {
    name: JSON.stringify(view),
    ...(Object.keys(view).some((name) => name !== "order_by" && name !== "sort") && { keep }),
    ...(view.order_by !== undefined && { key: keyOf(view.order_by) }),
    descending: view.sort === "desc",
  };
}

function keepOf(groups: Groups, view: OperationRequest["values"]) {
  const { min_access_level, owned, top_level_only, visibility, archived, active, marked_for_deletion_on } = view;
  const level = Math.max(numberOf(min_access_level) ?? 0, owned === true ? 50 : 0);
  const search = textOf(view.search)?.toLowerCase();
  const skipped = textOf(view.skip_groups)?.split(",") ?? [];
  return (group: GitlabGroupSeed): boolean => {
    const isActive = group.archived !== true && group.marked_for_deletion_on == null;
    return (
      (level === 0 || levelIn(groups, group) >= level) &&
      (top_level_only !== true || group.parent_id == null) &&
      (search === undefined || `${group.name}\n${group.path}`.toLowerCase().includes(search)) &&
      !skipped.includes(String(group.id)) &&
      (visibility === undefined || group.visibility === visibility) &&
      (archived === undefined || (group.archived ?? false) === archived) &&
      (active === undefined || isActive === active) &&
      (marked_for_deletion_on === undefined || group.marked_for_deletion_on === marked_for_deletion_on)
    );
  };
}

function keyOf(order: unknown): (group: GitlabGroupSeed) => string {
  if (order === "id") return ({ id }) => String(id).padStart(16, "0");
  return ({ name, path }) => String(order === "path" ? path : name).toLowerCase();
}
