/** What is on the page of the references before their list: the providers side by side, and the files. */
import { html, type Markup } from "./html.ts";
import type { ProviderFacts } from "./providers.ts";

export function introduction(facts: readonly ProviderFacts[]): Markup {
  const rows = facts.map(
    ({ provider, name }) => html`<tr><th scope="row"><a href="${provider}.html">${name}</a></th>
<td><a href="../specs/${provider}.yaml" download>OpenAPI 3.1</a></td>
<td><a href="../collections/${provider}.postman.json" download>Postman collection</a></td>
<td><a href="../typescript/${provider}.html">TypeScript</a></td></tr>`,
  );
  return html`<p>A reference of each provider, with examples for the client, curl and openapi-fetch, made by Redocly CLI. Bruno and Insomnia read the Postman collections too.</p>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Reference</th><th scope="col">Spec</th><th scope="col">Requests</th><th scope="col">Client</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
