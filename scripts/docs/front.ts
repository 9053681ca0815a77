/** The front page: what this is, in one screen, and then more of it. */
import { manifest } from "../api/entries.ts";
import { demo } from "./front/demo.ts";
import { picture } from "./front/picture.ts";
import { samples } from "./front/samples.ts";
import { screen } from "./front/screen.ts";
import { providerTable } from "./front/table.ts";
import { html } from "./html.ts";
import { shell } from "./layout.ts";
import type { ProviderFacts } from "./providers.ts";

const path = "index.html";

export function frontPage(facts: readonly ProviderFacts[]): string {
  const { version } = manifest;
  const vendors = new Intl.ListFormat("en").format(facts.map(({ name }) => name));
  return shell({
    path,
    title: "Which organizations does this user belong to?",
    description: `OpenAPI 3.1 specs, written by hand, and typed clients that check every answer, for one question at ${vendors}: which organizations does this user belong to?`,
    head: html`<script src="assets/demo.js" defer></script>`,
    body: html`<section class="hero">
<div>
<h1>Which organizations does this user belong to?</h1>
<p class="lede">org-contracts asks ${vendors}. It holds an OpenAPI 3.1 spec of each, written by hand, and a TypeScript client compiled from it that checks every answer before you get it.</p>
<p class="actions"><a class="button" href="start.html">Get started</a> <a class="button quiet" href="#try">Try it in this page</a></p>
<p class="small">Version ${version}. Node.js, Deno, Bun, Workers and browsers. The clients have one runtime dependency.</p>
</div>
${samples(facts)}
</section>
<section aria-labelledby="shell">
<h2 id="shell">Ask from a shell</h2>
<p>The package holds <a href="guides/command.html">a command</a>. With <code>--demo</code> it asks doubles of the providers in its own process, one of which fails once. Without it, it asks those whose credentials are in the environment.</p>
${screen()}
</section>
<section aria-labelledby="providers">
<h2 id="providers">Providers</h2>
<p>Read from the specs when this page was built. The size is that of the client, bundled, minified and gzipped.</p>
${providerTable(path, facts)}
</section>
<section aria-labelledby="try">
<h2 id="try">Try it</h2>
<p>The client and a double of the provider run in this page: nothing is sent anywhere. Choose a provider, break something, and watch what your program would see.</p>
${demo(facts)}
</section>
<section aria-labelledby="way">
<h2 id="way">A request’s way</h2>
<p>Everything between a call and its data. An attempt waits for its turn; from then on its deadline runs, from the credentials to the end of the body. The check is compiled from the spec.</p>
${picture}
</section>
<section aria-labelledby="more">
<h2 id="more">Read on</h2>
<ul class="cards">
<li><a href="guides/errors.html">Errors</a><p>Each class, and what to do about it.</p></li>
<li><a href="guides/drift.html">Drift</a><p>Learn of a changed API before it breaks you.</p></li>
<li><a href="faults.html">Faults</a><p>What the tests put in the clients’ way, and what comes of each.</p></li>
<li><a href="reference/index.html">Reference</a><p>Every operation, its answers and where the vendor’s page differs.</p></li>
</ul>
</section>`,
  });
}
