/** Doubles over HTTP, for programs that cannot be given a `fetch`. */
import type { Double } from "../testing/double.ts";
import { serve } from "./serve.ts";

/** What is served of a double. */
export interface Servable<Name extends string = string> extends Pick<Double<Name, string>, "provider" | "basePath"> {
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface ServedDouble<Name extends string = string> {
  readonly provider: Name;
  /** With the path of the provider's own server, so that only the origin differs. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts them on free ports, or from one port on; closes those that did start where one does not. */
export async function startDoubles<Name extends string>(
  doubles: readonly Servable<Name>[],
  first = 0,
): Promise<ServedDouble<Name>[]> {
  const started: ServedDouble<Name>[] = [];
  try {
    for (const [index, { provider, basePath, fetch }] of doubles.entries()) {
      const { url, close } = await serve(fetch, first === 0 ? 0 : first + index);
      started.push({ provider, url: url + basePath, close });
    }
  } catch (error) {
    await closeDoubles(started);
    throw error;
  }
  return started;
}

export async function closeDoubles(running: readonly ServedDouble[]): Promise<void> {
  await Promise.all(running.map(({ close }) => close()));
}
