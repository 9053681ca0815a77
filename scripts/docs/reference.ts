/** The pages of the APIs, from the specs: one for each provider, and one that compares them. */
import { type Provider, providers, titles } from "../../generated/providers.ts";
import { type Header, readSpec, type Schema, type Spec } from "../../src/compiler/spec.ts";
import { code, markdownTable } from "../document.ts";
import { authenticationText } from "./authentication.ts";
import { type Operation, operationsOfProvider } from "./operations.ts";
import { type ProviderFacts, providerFacts } from "./providers.ts";
import { descriptionOf, schemaRows, typeText } from "./schema.ts";
import { slugOf } from "./slug.ts";

/** Markdown by the names of its files. */
export async function referencePages(): Promise<Record<string, string>> {
  const facts = await providerFacts();
  return {
    "index.md": overview(facts),
    ...Object.fromEntries(providers.map((provider) => [`${provider}.md`, page(provider)])),
  };
}

/** The Markdown copy of the page keeps the comma alone. */
const separator = ", <br>";

function overview(facts: readonly ProviderFacts[]): string {
  const rows = facts.map(({ provider, name, operations, authentication, pagination, limits, size }) => [
    `[${name}](/reference/${provider}.md)`,
    operations.map(({ summary, id }) => `[${summary}](/reference/${provider}.md#${slugOf(id)})`).join(separator),
    authentication.join(separator),
    pagination,
    limits,
    `${(size / 1000).toFixed(1)} KB`,
  ]);
  return document([
    "# APIs",
    "Every documented operation of each provider: parameters, responses, examples, and where the spec differs from the vendor's page. Everything is made of the specs. The size is that of the client, bundled, minified and gzipped.",
    markdownTable(["provider", "operations", "authentication", "pagination", "rate limit headers", "size"], rows),
    "## Download",
    "Postman, Bruno and Insomnia import the collections.",
    markdownTable(
      ["provider", "spec", "collection", "client"],
      facts.map(({ provider, name }) => [name, ...downloads(provider)]),
    ),
  ]);
}

function downloads(provider: Provider): string[] {
  return [
    `[OpenAPI 3.1](/specs/${provider}.yaml)`,
    `[Postman](/collections/${provider}.postman.json)`,
    `[TypeScript](/typescript/${provider}.md)`,
  ];
}

function page(provider: Provider): string {
  const spec = readSpec(provider);
  const [first = "", ...rest] = spec.info.description.trim().split(/^(?=## )/m);
  const [about, others] = first.startsWith("## What this is") ? [body(first), rest] : ["", [first, ...rest]];
  return document([
    "---\npageClass: reference\n---",
    `# ${titles[provider]}`,
    about,
    downloads(provider).join(" · "),
    ...operationsOfProvider(provider).flatMap((operation) => section(spec, operation)),
    // Whoever calls the API needs the operations first.
    ...others.map((text) => text.trim()),
    `[The source of every fact](/provenance.md#${slugOf(titles[provider])}), field by field.`,
  ]);
}

function body(section: string): string {
  return section.replace(/^## .*\n/, "").trim();
}

function section(spec: Spec, operation: Operation): string[] {
  const { id, summary, deprecated, method, path, description, call, provider, vendor, samples } = operation;
  const more = /\.listAll$/.test(call) ? ", and `list` for one page" : "";
  const client = `In the client: [\`${call}\`](/typescript/${provider}.md)${more}.`;
  const link = vendor === undefined ? "" : ` [${vendor.description ?? "The vendor's page"}](${vendor.url}).`;
  return [
    `## ${summary} {#${slugOf(id)}}`,
    `\`${method} ${path}\`${deprecated ? " <Badge type='warning' text='deprecated' />" : ""}`,
    description.trim(),
    client + link,
    `::: code-group\n${samples.map(({ lang, label, source }) => fence(`${lang === "shell" ? "sh" : "ts"} [${label}]`, source)).join("\n")}\n:::`,
    `### Authentication {#${slugOf(id)}-authentication}`,
    authenticationText(spec, operation),
    ...parameters(spec, operation),
    ...responses(spec, operation),
  ];
}

function parameters(spec: Spec, { id, parameters: given }: Operation): string[] {
  if (given.length === 0) return [];
  const rows = given.map(({ name, in: place, required = false, schema, description }) => [
    code(name) + (required ? " required" : ""),
    place,
    typeText(schema, spec),
    description ?? descriptionOf(spec, schema),
  ]);
  return [`### Parameters {#${slugOf(id)}-parameters}`, markdownTable(["name", "in", "type", "description"], rows)];
}

function responses(spec: Spec, { id, responses: given }: Operation): string[] {
  return [
    `### Responses {#${slugOf(id)}-responses}`,
    ...given.flatMap(({ status, description, headers, hasBody, schema, examples }) => [
      `**${status}** ${description.trim()}`,
      hasBody ? `Body: ${typeText(schema, spec)}.` : "",
      ...details(`${status}: headers`, headerTable(spec, headers)),
      ...details(`${status}: fields`, fields(spec, schema)),
      ...details(`${status}: examples`, exampleBlocks(examples)),
    ]),
  ];
}

function headerTable(spec: Spec, headers: Readonly<Record<string, Header>>): string {
  const rows = Object.entries(headers).map(([name, { schema, description }]) => [
    code(name),
    typeText(schema, spec),
    description ?? descriptionOf(spec, schema),
  ]);
  return rows.length === 0 ? "" : markdownTable(["header", "type", "description"], rows);
}

function fields(spec: Spec, schema: Schema): string {
  const rows = schemaRows(spec, schema);
  return rows.length === 0 ? "" : markdownTable(["field", "type", "description"], rows);
}

function exampleBlocks(examples: Readonly<Record<string, unknown>>): string {
  const blocks = Object.entries(examples).map(([name, value]) =>
    fence(`json [${name}]`, JSON.stringify(value, null, 2)),
  );
  return blocks.length === 0 ? "" : `::: code-group\n${blocks.join("\n")}\n:::`;
}

/** Folded, because errors have as many fields as the list that a reader looks for. */
function details(title: string, content: string): string[] {
  return content === "" ? [] : [`:::: details ${title}\n${content}\n::::`];
}

function fence(info: string, text: string): string {
  return `\`\`\`${info}\n${text}\n\`\`\``;
}

function document(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
