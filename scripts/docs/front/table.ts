/** The providers side by side; on a phone, one below the other. */
import { html, type Markup } from "../html.ts";
import { placeOf } from "../operations.ts";
import type { ProviderFacts } from "../providers.ts";
import { relative } from "../site.ts";

const columns = ["Operations", "Authentication", "Pagination", "Rate limit headers", "Deprecated", "Size"];

export function providerTable(path: string, facts: readonly ProviderFacts[]): Markup {
  const head = ["Provider", ...columns].map((name) => html`<th scope="col">${name}</th>`);
  return html`<table class="providers"><thead><tr>${head}</tr></thead>
<tbody>${facts.map((fact) => row(path, fact))}</tbody></table>`;
}

function row(path: string, { provider, name, operations, authentication, ...fact }: ProviderFacts): Markup {
  // What the vendor still wants to be used comes first.
  const sorted = [...operations].sort((a, b) => Number(a.deprecated) - Number(b.deprecated));
  const links = sorted.map(
    (operation) =>
      html`<li><a href="${relative(path, placeOf(operation))}">${operation.summary}</a>${operation.deprecated && html` <span class="small">deprecated</span>`}</li>`,
  );
  const cells = [
    html`<ul>${links}</ul>`,
    html`<ul>${authentication.map((way) => html`<li>${way}</li>`)}</ul>`,
    fact.pagination,
    fact.limits,
    fact.deprecations,
    `${(fact.size / 1000).toFixed(1)} KB`,
  ];
  return html`<tr><th scope="row"><a href="${relative(path, `reference/${provider}.html`)}">${name}</a></th>${cells.map(
    (cell, index) => html`<td data-label="${columns[index]}">${cell}</td>`,
  )}</tr>
`;
}
