/** Cloudflare's list of organizations, as long as it is wanted. */
export function answer(count: number): unknown {
  const result = Array.from({ length: count }, (_, index) => ({
    id: `023e105f4ecef8ad9ca31a8372${String(index).padStart(6, "0")}`,
    name: `Organization ${index}`,
    permissions: ["#zones:read", "#dns:read"],
    roles: ["All Privileges - Super Administrator"],
    status: "member",
  }));
  const result_info = { count, page: 1, per_page: 50, total_count: count };
  return { success: true, errors: [], messages: [], result, result_info };
}
