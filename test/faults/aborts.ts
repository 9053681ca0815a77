/** Aborts: the call rejects at once with the caller's own reason, and nothing is left behind. */
import { getEventListeners } from "node:events";
import { expect, vi } from "vitest";
import { atOnce, paragraph, rejection, sleep, until } from "./fault.ts";
import { after, json, onlyHeaders, silence, stall } from "./responses.ts";
import { good } from "./subjects.ts";

const fault = paragraph("Aborts");

class MyReason {
  readonly why = "the user closed the page";
}

export const aborts = [
  fault("An abort before the call sends nothing.", async ({ server, open }) => {
    const reason = new MyReason();
    expect(await rejection(open().list({ signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(server.requests).toEqual([]);
  }),
  fault("A signal of a runtime that lacks `throwIfAborted` and `reason` aborts all the same.", async (stage) => {
    stage.server.does(silence);
    for (const isLate of [false, true]) {
      const target = new EventTarget();
      const options: object = { signal: Object.assign(target, { aborted: !isLate }) };
      const listed = stage.open().list(options);
      if (isLate) setTimeout(() => target.dispatchEvent(new Event("abort")), 20);
      expect(await rejection(listed)).toMatchObject({ name: "AbortError" });
    }
  }),
  fault(
    "An abort in the same moment as the call rejects with the caller's reason.",
    async ({ server, subject, open }) => {
      server.does(json(good(subject)));
      await aborting(async (abort, signal) => {
        const call = open().list({ signal });
        abort();
        return call;
      });
    },
  ),
  fault("An abort while the connection is made rejects at once with the caller's reason.", async ({ server, open }) => {
    server.does(silence);
    await aborting(async (abort, signal) => {
      server.onConnection = abort;
      return open().list({ signal });
    });
  }),
  fault(
    "An abort while waiting for the headers rejects at once and closes the connection.",
    async ({ server, open }) => {
      server.does(silence);
      await aborting(async (abort, signal) => {
        const call = open().list({ signal });
        until(() => server.requests.length === 1).then(abort);
        return call;
      });
      expect(await server.requests[0]?.over).toBe("abandoned");
    },
  ),
  fault("An abort within the body rejects at once and cancels the body.", async ({ server, subject, open }) => {
    for (const behavior of [onlyHeaders, stall(good(subject))]) {
      const before = server.requests.length;
      server.does(behavior);
      await aborting(async (abort, signal) => {
        const call = open().list({ signal });
        until(() => server.requests.length > before)
          .then(() => sleep(40))
          .then(abort);
        return call;
      });
      expect(await server.requests[before]?.over).toBe("abandoned");
    }
  }),
  fault("An abort between two items of a list ends the list there.", async ({ server, subject, open }) => {
    server.does(json(subject.body([1, 2, 3].map(subject.item))));
    for (const last of [1, 3]) {
      const controller = new AbortController();
      const reason = new MyReason();
      const seen: unknown[] = [];
      const read = async () => {
        for await (const item of open().listAll({ signal: controller.signal }))
          if (seen.push(item) === last) controller.abort(reason);
      };
      expect(await rejection(read())).toBe(reason);
      expect(seen).toHaveLength(last);
    }
  }),
  fault(
    "An abort during the back-off ends it at once, and no further attempt is made.",
    async ({ server, subject, open }) => {
      server.does(json(subject.errorBody("Slow down"), 429, { "retry-after": "30" }));
      await aborting(async (abort, signal) => open({ onRetry: () => setTimeout(abort, 30) }).list({ signal }));
      await sleep(50);
      expect(server.requests).toHaveLength(1);
    },
  ),
  fault(
    "An abort during a call of the token function rejects at once with the caller's reason.",
    async ({ server, open }) => {
      await aborting(async (abort, signal) => {
        const token = () => {
          setTimeout(abort, 10);
          return new Promise<string>(() => {});
        };
        return open({ token }).list({ signal });
      });
      expect(server.requests).toEqual([]);
    },
  ),
  fault("An abort is final: it is no failure that another attempt might fix.", async ({ server, open }) => {
    server.does(silence);
    const retried: unknown[] = [];
    await aborting(async (abort, signal) => {
      until(() => server.requests.length === 1).then(abort);
      return open({ retries: 5, onRetry: (event) => retried.push(event) }).list({ signal });
    });
    expect(retried).toEqual([]);
    expect(server.requests).toHaveLength(1);
  }),
  fault(
    "`AbortSignal.timeout` of the caller rejects with its own reason, not with our TimeoutError.",
    async ({ server, open }) => {
      server.does(silence);
      const signal = AbortSignal.timeout(50);
      const error = await rejection(open().list({ signal }));
      expect(error).toBe(signal.reason);
      expect(error).toBeInstanceOf(DOMException);
    },
  ),
  fault("An abort without a reason gives the runtime's AbortError.", async ({ server, open }) => {
    server.does(silence);
    const controller = new AbortController();
    until(() => server.requests.length === 1).then(() => controller.abort());
    expect(await rejection(open().list({ signal: controller.signal }))).toMatchObject({ name: "AbortError" });
  }),
  fault("A fetch that ignores the signal is left at once all the same.", async ({ open }) => {
    await aborting(async (abort, signal) => {
      setTimeout(abort, 10);
      return open({ fetch: () => new Promise<Response>(() => {}) }).list({ signal });
    });
  }),
  fault("A signal that outlives its calls keeps no listener of them.", async ({ server, subject, open }) => {
    const { signal } = new AbortController();
    const client = open({ retries: 1 });
    server.does(json(good(subject)), json(subject.errorBody("Not now"), 503), json(good(subject)));
    for (let call = 0; call < 5; call++) await client.list({ signal });
    server.does(json(subject.errorBody("No"), 404));
    await rejection(client.list({ signal }));
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }),
  fault("An aborted call leaves no timer of its deadline or its back-off.", async (stage) => {
    const { server, subject, open } = stage;
    // Delays that nobody else uses while this runs.
    const wait = 40 + subject.provider.length;
    const timeout = 20_000 + subject.provider.length;
    server.does(json(subject.errorBody("Slow down"), 429, { "retry-after": String(wait) }));
    const left = watchTimers([wait * 1000, timeout]);
    const options = { timeout, maxRetryDelay: 60_000 };
    await aborting(async (abort, signal) =>
      open({ ...options, onRetry: () => setTimeout(abort, 20) }).list({ signal }),
    );
    server.does(silence);
    await aborting(async (abort, signal) => {
      until(() => server.requests.length === 2).then(abort);
      return open(options).list({ signal });
    });
    expect(left()).toEqual([]);
  }),
  fault("An abort after the response changes nothing.", async ({ server, subject, open }) => {
    server.does(after(10, json(good(subject))));
    const controller = new AbortController();
    const items = await open().list({ signal: controller.signal });
    controller.abort();
    expect(items).toHaveLength(2);
  }),
];

/** Runs a call that `abort` ends: at once, and with this very reason. */
async function aborting(call: (abort: () => void, signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const controller = new AbortController();
  const reason = new MyReason();
  let aborted = 0;
  const abort = () => {
    aborted = performance.now();
    controller.abort(reason);
  };
  expect(await rejection(call(abort, controller.signal))).toBe(reason);
  expect(performance.now() - aborted).toBeLessThan(atOnce);
}

/** The timers of these delays that were set from now on and not cleared. */
function watchTimers(delays: readonly number[]): () => readonly unknown[] {
  const set = vi.spyOn(globalThis, "setTimeout");
  const cleared = vi.spyOn(globalThis, "clearTimeout");
  return () => {
    const gone = new Set<unknown>(cleared.mock.calls.map(([timer]) => timer));
    const made = set.mock.calls.map(([, ms], call) => ({ ms, timer: set.mock.results[call]?.value }));
    const ours = made.filter(({ ms }) => ms !== undefined && delays.includes(ms));
    expect(ours.length).toBeGreaterThan(0);
    return ours.filter(({ timer }) => !gone.has(timer)).map(({ ms }) => ms);
  };
}
