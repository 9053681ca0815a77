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
    description: `OpenAPI 3.1 specs, written by hand, and typed clients that validate every response, for one question at ${vendors}: which organizations does this user belong to?`,
    head: html`<script src="assets/demo.js" defer></script>`,
    body: html`<section class="hero">
<div>
<h1>Which organizations does this user belong to?</h1>
<p class="lede">org-contracts queries ${vendors}. It contains an OpenAPI 3.1 spec of each, written by hand, and a TypeScript client compiled from it that validates every response before you get it.</p>
<p class="actions"><a class="button" href="start.html">Get started</a> <a class="button quiet" href="#try">Try it in this page</a></p>
<p class="small">Version ${version}. Node.js, Deno, Bun, Workers and browsers. The clients have one runtime dependency.</p>
</div>
${samples(facts)}
</section>
<section aria-labelledby="shell">
<h2 id="shell">Command line</h2>
<p>Try <a href="guides/command.html">the CLI</a> without credentials: <code>--demo</code> uses in-memory fakes, one of which fails once. Without <code>--demo</code> it queries the providers whose credentials are in the environment.</p>
${screen()}
</section>
<section aria-labelledby="providers">
<h2 id="providers">Providers</h2>
<p>Generated from the specs. The size is that of the client, bundled, minified and gzipped.</p>
${providerTable(path, facts)}
</section>
<section aria-labelledby="try">
<h2 id="try">Try it</h2>
<p>The client and an in-memory fake of the provider run in this page: nothing is sent anywhere. Choose a provider, break something, and see what your program would get.</p>
${demo(facts)}
</section>
<section aria-labelledby="way">
<h2 id="way">Request lifecycle</h2>
<p>The steps between a call and its data. An attempt waits in the queue first. Then its timeout starts, and covers everything from the credentials to the end of the body. The validation is compiled from the spec.</p>
${picture}
</section>
<section aria-labelledby="more">
<h2 id="more">Learn more</h2>
<ul class="cards">
<li><a href="guides/errors.html">Errors</a><p>Each class, and how to handle it.</p></li>
<li><a href="guides/drift.html">Drift</a><p>Detect API changes before they break your program.</p></li>
<li><a href="faults.html">Faults</a><p>The faults that the tests inject, and the expected result of each.</p></li>
<li><a href="reference/index.html">Reference</a><p>Every operation, its responses and where the vendor’s page differs.</p></li>
</ul>
</section>`,
  });
}
