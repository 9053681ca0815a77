/** The site as text: `llms.txt` lists the pages, `llms-full.txt` holds them (see https://llmstxt.org). */

import { titles } from "../../generated/providers.ts";
import { manifest } from "../api/entries.ts";
import { type Operation, placeOf } from "./operations.ts";
import { type Files, type Page, sections } from "./site.ts";

export function texts(pages: readonly Page[], operations: readonly Operation[]): Files {
  const { name, description } = manifest;
  const head = `# ${name}\n\n> ${description}\n`;
  const lists = sections.map((section) => {
    const found = pages.filter((page) => page.section === section);
    const links = found.map(({ path, title, description }) => `- [${title}](${path}): ${description}`);
    return links.length === 0 ? "" : `## ${section}\n\n${links.join("\n")}\n`;
  });
  const calls = operations.map((operation) => {
    const { provider, summary, call, method, path } = operation;
    return `- [${titles[provider]}: ${summary}](${placeOf(operation)}): \`${call}\`, ${method} ${path}`;
  });
  const all = [...pages.map(({ markdown }) => markdown.trim()), ...operations.map(operationText)];
  return {
    "llms.txt": [head, `## Operations\n\n${calls.join("\n")}\n`, ...lists.filter((list) => list !== "")].join("\n"),
    "llms-full.txt": [head, ...all].join("\n\n"),
  };
}

function operationText({
  provider,
  summary,
  method,
  path,
  description,
  samples,
  responses,
  vendor,
}: Operation): string {
  const code = samples.map(
    ({ lang, label, source }) => `${label}:\n\n\`\`\`${lang === "shell" ? "sh" : "ts"}\n${source}\n\`\`\``,
  );
  return [
    `# ${titles[provider]}: ${summary}`,
    `\`${method} ${path}\`${vendor === undefined ? "" : `, [the vendor's page](${vendor.url})`}`,
    description.trim(),
    responses.map(({ status, description }) => `- ${status}: ${description.replace(/\s+/g, " ").trim()}`).join("\n"),
    ...code,
  ].join("\n\n");
}
