/** Where `client.api` may send credentials: to the origin that the client was made for, and nowhere else. */
import { expect } from "vitest";
import { paragraph, rejection, type Stage } from "./fault.ts";
import { expectNoSecret } from "./secrets.ts";

const fault = paragraph("Other origins");
const baseUrl = "https://api.example.com";

interface AnyApi {
  GET(path: string, init?: object): Promise<{ data?: unknown }>;
  request(method: string, path: string, init?: object): Promise<{ data?: unknown }>;
  use(middleware: object): Promise<void>;
}

/** What would make another host of the base URL, were it put behind it. */
const elsewhere = [
  ...[".evil.test/x", "@evil.test/x", ":@evil.test/x", ":8443/x", "evil.test/x", "%2eevil.test/x"],
  ...["\\.evil.test", ".evil.test/{id}", " /x", ""],
];
/** Other origins, and URLs with a password. */
const others = [
  ...[
    "https://evil.test",
    "http://api.example.com",
    "https://api.example.com:444",
    "https://api.example.com.evil.test",
  ],
  ...["no URL", "https://user:s3cr3t-0123456789@evil.test", "https://user:s3cr3t-0123456789@api.example.com"],
];

export const origins = [
  fault("`client.api` rejects a path that makes another host of the base URL, and sends nothing.", async (stage) => {
    const { api, sent } = opened(stage);
    for (const path of elsewhere) {
      const calls = [
        () => api.GET(path),
        () => api.request("get", path, {}),
        () => api.GET(path, { params: { path: { id: "7" } } }),
      ];
      for (const call of calls)
        expect(await outcome(call, sent), path).toMatch(/^(rejected|https:\/\/api\.example\.com\/)/);
    }
    const error = await rejection(api.GET(".evil.test/x?token=s3cr3t-0123456789"));
    expect(error).toMatchObject({
      name: "InvalidArgumentError",
      argument: "url",
      operation: "GET /x",
      message: expect.stringContaining("is not under https://api.example.com"),
    });
    expectNoSecret(error, "s3cr3t-0123456789");
  }),
  fault("`client.api` takes no base URL of another origin for one call, and sends nothing.", async (stage) => {
    const { api, sent } = opened(stage);
    for (const other of others) {
      const error = await rejection(api.GET("/x", { baseUrl: other }), other);
      expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "url" });
      expectNoSecret(error, "s3cr3t-0123456789");
    }
    expect(sent).toEqual([]);
    expect(await outcome(() => api.GET("/x", { baseUrl: `${baseUrl}/v9` }), sent)).toBe(`${baseUrl}/v9/x`);
  }),
  fault("A middleware of `client.api` that turns to another origin sends no credential there.", async (stage) => {
    const { api, sent } = opened(stage);
    await api.use({ onRequest: ({ request }: { request: Request }) => new Request("https://evil.test/x", request) });
    const error = await rejection(api.GET("/x"));
    expect(error).toMatchObject({ name: "InvalidArgumentError", provider: stage.subject.provider });
    expect(sent).toEqual([]);
  }),
  fault("A `fetch` that a call of `client.api` brings gets no credential.", async (stage) => {
    const { api, sent } = opened(stage);
    const seen: Request[] = [];
    const fetch = async (request: Request) => {
      seen.push(request);
      return Response.json([]);
    };
    await api.GET("/x", { fetch });
    expect(seen.map(({ headers }) => headers.get(stage.subject.header))).toEqual([null]);
    expect(sent).toEqual([]);
  }),
];

/** A client of an origin that exists for nobody, with what it would have sent. */
function opened({ open, subject }: Stage): { readonly api: AnyApi; readonly sent: Request[] } {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request);
    return Response.json(subject.body([]));
  };
  const { client } = open({ baseUrl, fetch });
  return { api: Reflect.get(client, "api"), sent };
}

/** Where a call went, or that it was rejected before anything was sent. */
async function outcome(call: () => Promise<unknown>, sent: Request[]): Promise<string> {
  sent.length = 0;
  try {
    await call();
    return sent.map(({ url }) => url).join();
  } catch (error) {
    expect(error).toHaveProperty("name", "InvalidArgumentError");
    expect(sent).toEqual([]);
    return "rejected";
  }
}
