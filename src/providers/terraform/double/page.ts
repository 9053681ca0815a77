import { numberOf, textOf } from "../../../client/value.ts";
import type { List, View } from "../../../testing/list.ts";
import type { OperationRequest } from "../../../testing/model.ts";
import type { TerraformMembershipSeed } from "./options.ts";
import { emailOf, nameOf, organizationOf } from "./organizations.ts";

type Values = OperationRequest["values"];

/** One page, with its links and totals. */
export function pageOf(
  list: List<TerraformMembershipSeed>,
  { values, received }: OperationRequest,
  view?: View<TerraformMembershipSeed>,
) {
  const number = numberOf(values["page[number]"]) ?? 1;
  const size = numberOf(values["page[size]"]) ?? 20;
  const total = view === undefined ? list.count() : list.page(0, list.count(), view).length;
  const pages = Math.max(1, Math.ceil(total / size));
  const items = list.page((number - 1) * size, size, view);
  const link = (page: number) => {
    const url = new URL(received.url);
    url.searchParams.set("page[number]", String(page));
    url.searchParams.set("page[size]", String(size));
    return url.href;
  };
  const [previous, next] = [number > 1 ? number - 1 : null, number < pages ? number + 1 : null];
  return {
    items,
    links: {
      self: link(number),
      first: link(1),
      prev: previous === null ? null : link(previous),
      next: next === null ? null : link(next),
      last: link(pages),
    },
    meta: {
      pagination: {
        "current-page": number,
        "page-size": size,
        "prev-page": previous,
        "next-page": next,
        "total-pages": pages,
        "total-count": total,
      },
    },
  };
}

/** The active memberships whose organizations match. The vendor does not document how; here a part is enough. */
export function organizationViewOf(values: Values): View<TerraformMembershipSeed> {
  const [any, email, name] = [values.q, values["q[email]"], values["q[name]"]].map((value) =>
    textOf(value)?.toLowerCase(),
  );
  const matches = (text: string, part: string | undefined) => part === undefined || text.toLowerCase().includes(part);
  return {
    name: JSON.stringify([any, email, name]),
    keep: (membership) => {
      if (membership.attributes?.status !== "active") return false;
      const [own, address] = [nameOf(membership), emailOf(membership)];
      if (any !== undefined) return matches(own, any) || matches(address, any);
      return matches(own, name) && matches(address, email);
    },
  };
}

/** The related objects that were requested, each once. */
export function relatedTo(memberships: readonly TerraformMembershipSeed[], include: unknown) {
  if (include === undefined) return {};
  const wanted = String(include).split(",");
  const all = memberships.flatMap((membership) => [
    ...(wanted.includes("user") ? usersOf(membership) : []),
    ...(wanted.includes("teams") ? (membership.relationships?.teams?.data ?? []) : []),
    ...(wanted.includes("organization") ? [organizationOf(membership)] : []),
  ]);
  return { included: [...new Map(all.map((one) => [`${one.type}/${one.id}`, one])).values()] };
}

function usersOf({ attributes, relationships }: TerraformMembershipSeed) {
  const user = relationships?.user?.data;
  if (user === undefined) return [];
  const email = attributes?.email ?? null;
  return [{ ...user, attributes: { username: email?.split("@")[0] ?? null, email, "is-service-account": false } }];
}
