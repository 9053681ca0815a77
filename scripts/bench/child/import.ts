/** In a process of its own: how long the import of a program takes, and its first call with a stub `fetch`. In ms. */
import { stub } from "./stub.ts";

const [module = "", call] = process.argv.slice(2);
const started = performance.now();
const { open } = await import(module);
const imported = performance.now() - started;
if (call) {
  const { page } = open({ baseUrl: "http://127.0.0.1", fetch: stub(5) });
  if ((await page()).length !== 5) throw new Error("The first call gave something else.");
}
process.stdout.write(JSON.stringify({ imported, called: performance.now() - started }));
