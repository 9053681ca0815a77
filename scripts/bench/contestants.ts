/** One way to call each client, so that all of them can meet the same faults: `subjects/<provider>/contestants.ts`. */
import { type Subject, subjects } from "./subjects.ts";

/** How every client is set up. A client that has no such option keeps its default. */
export interface Setup {
  readonly origin: string;
  readonly retries: number;
  /** ms. */
  readonly timeout: number;
  /** Another credential than the usual one. */
  readonly credential?: string;
}

export interface Entrant {
  readonly name: string;
  /** Reads the whole list. */
  readonly list: (setup: Setup, signal?: AbortSignal) => Promise<unknown[]>;
  /** Reads one page of a size. */
  readonly page: (setup: Setup, per_page: number) => Promise<unknown>;
  /** Leaves an organization, where the provider has that. */
  readonly leave?: (setup: Setup, id: string) => Promise<unknown>;
}

export interface Contestant extends Entrant {
  readonly subject: Subject;
}

export const secret = "the-secret-of-the-benchmark";

export async function contestants(): Promise<Contestant[]> {
  const each = await Promise.all(
    subjects.map(async (subject): Promise<Contestant[]> => {
      const entrants: Entrant[] = await (await import(`./subjects/${subject.provider}/contestants.ts`)).default();
      return entrants.map((entrant) => ({ ...entrant, subject }));
    }),
  );
  return each.flat();
}

/** The whole list. No list in these tests has 2,000 items. */
export async function allOf(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) if (found.push(item) >= 2_000) throw new Error("endless");
  return found;
}
