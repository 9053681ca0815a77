/** How bundles and imports grow with the number of providers in one program, every operation of each included. */
import { providers } from "../../generated/providers.ts";
import { bundled } from "./bundle.ts";
import { child } from "./children.ts";
import { clients } from "./clients.ts";
import { together } from "./projects.ts";
import { interleaved, type Row } from "./rows.ts";

export async function growth(tarball: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const count of new Set([1, 2, providers.length])) {
    const subjects = [];
    for (const client of clients) {
      const project = await together(client, providers.slice(0, count), tarball);
      if (project) subjects.push({ client: client.name, ...project });
    }
    const bundles = await interleaved(subjects, 1, ({ source }) => bundled(source));
    const times = await interleaved(subjects, 9, ({ module }) => child<{ imported: number }>("import", module));
    const of = `${count} ${count === 1 ? "provider" : "providers"}`;
    const section = "All operations of several providers";
    rows.push(
      { section, measure: `bundle of ${of}`, unit: "B", values: bundles("start") },
      { section, measure: `cold import of ${of}`, unit: "ms", values: times("imported") },
    );
  }
  return rows;
}
