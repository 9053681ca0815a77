/** In a process of its own: how long the import of a program takes, and with a provider its first call with a stub `fetch`. In ms. */
import { definitionOf, stub } from "../subject.ts";

const [module = "", provider] = process.argv.slice(2);
const subject = provider && (await definitionOf(provider));
const started = performance.now();
const { open } = await import(module);
const imported = performance.now() - started;
if (subject) {
  const { page } = open({ baseUrl: "http://127.0.0.1", fetch: stub(subject, 5) });
  if ((await page()).length !== 5) throw new Error("The first call gave something else.");
}
process.stdout.write(JSON.stringify({ imported, called: performance.now() - started }));
