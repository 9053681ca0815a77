/** docs/faults.md: the faults of test/faults/. */
import { providers } from "../../generated/providers.ts";
import { faults } from "../../test/faults/faults.ts";
import { markdownTable } from "../document.ts";

type Fault = Pick<(typeof faults)[number], "name" | "providers">;

export function faultDocument(): string {
  const groups = [...new Set(faults.map(({ group }) => group))];
  const runs = faults.reduce((sum, fault) => sum + (fault.providers ?? providers).length, 0);
  const sections = [
    "# Faults",
    "<!-- Written by `npm run docs:write` from test/faults/. Do not edit. -->",
    `What the clients do when a provider, the network or a caller misbehaves. Each of the ${faults.length} faults is tested with every provider that it applies to, in ${runs.toLocaleString("en")} tests. ` +
      "The tests are in `test/faults/`, and use a real HTTP server that misbehaves on purpose.",
    ...groups.flatMap((group) => [`## ${group}`, table(faults.filter((fault) => fault.group === group))]),
  ];
  return `${sections.join("\n\n")}\n`;
}

function table(faults: readonly Fault[]): string {
  return markdownTable(
    ["fault", "providers"],
    faults.map(({ name, providers }) => [name, providers?.join(", ") ?? "all"]),
  );
}
