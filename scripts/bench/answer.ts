/** Cloudflare's list of organizations, as long as it is wanted. */
export function answer(count: number): unknown {
  return cloudflare(0, count, { page: 1, total: count });
}

/** A page of a provider's list of organizations. */
export function pageOf(url: URL, total: number): unknown {
  const { searchParams: query, pathname } = url;
  const size = Number(query.get("per_page") ?? 50);
  if (pathname.endsWith("/user/organizations")) {
    const page = Number(query.get("page") ?? 1);
    return cloudflare((page - 1) * size, Math.min(page * size, total), { page, total });
  }
  const start = Number(query.get("page") ?? 0) * size;
  const organizations = auth0(start, Math.min(start + size, total));
  return query.get("include_totals") === "true" ? { start, limit: size, total, organizations } : organizations;
}

function cloudflare(from: number, to: number, { page, total }: { page: number; total: number }): unknown {
  const result = range(from, to).map((index) => ({
    id: `023e105f4ecef8ad9ca31a8372${String(index).padStart(6, "0")}`,
    name: `Organization ${index}`,
    permissions: ["#zones:read", "#dns:read"],
    roles: ["All Privileges - Super Administrator"],
    status: "member",
  }));
  const result_info = { count: result.length, page, per_page: 50, total_count: total };
  return { success: true, errors: [], messages: [], result, result_info };
}

function auth0(from: number, to: number): unknown[] {
  return range(from, to).map((index) => ({
    id: `org_${String(index).padStart(16, "0")}`,
    name: `organization-${index}`,
    display_name: `Organization ${index}`,
    branding: {
      logo_url: `https://cdn.example.com/${index}.png`,
      colors: { primary: "#0059d6", page_background: "#ffffff" },
    },
    metadata: { plan: "enterprise" },
  }));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
