/** Files for the command. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the tests of one file. Each path in it is another one, whatever its name. */
export async function createFolder() {
  const folder = await mkdtemp(join(tmpdir(), "org-contracts-"));
  afterAll(() => rm(folder, { recursive: true }));
  let count = 0;
  const path = (name: string) => join(folder, `${count++}-${name}`);
  async function write(name: string, text: string): Promise<string> {
    const file = path(name);
    await writeFile(file, text);
    return file;
  }
  return { path, write };
}

/** A request and its response, of which a recording has more. */
export interface Recorded {
  readonly url: string;
  readonly method?: string;
  readonly status?: number;
  /** The body as JSON, or as it is recorded. */
  readonly body?: unknown;
  /** More of the request, the response and its content. */
  readonly request?: object;
  readonly response?: object;
  readonly content?: object;
}

export function har(...recorded: readonly Recorded[]): string {
  const entries = recorded.map(({ url, method = "GET", status = 200, body, request, response, content }) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return {
      request: { method, url, ...request },
      // Browsers write -1 where they do not know a size.
      response: { status, bodySize: -1, content: { size: text?.length ?? 1, text, ...content }, ...response },
    };
  });
  return JSON.stringify({ log: { entries } });
}
