/** What the server does with a request: a right response, a wrong one, half of one, or none. */
import { gzipSync } from "node:zlib";
import type { Behavior } from "./server.ts";

type Fields = Readonly<Record<string, string>>;

const asJson = { "content-type": "application/json" };

export function json(body: unknown, status = 200, headers: Fields = {}): Behavior {
  return text(JSON.stringify(body), status, { ...asJson, ...headers });
}

export function text(body: string, status = 200, headers: Fields = {}): Behavior {
  return ({ response }) => {
    response.writeHead(status, headers).end(body);
  };
}

export function html(status: number, words = "Something broke"): Behavior {
  return text(`<!doctype html><title>Oops</title><h1>${words}</h1>`, status, { "content-type": "text/html" });
}

export function empty(status: number, headers: Fields = {}): Behavior {
  return text("", status, headers);
}

/** Accepts the request and sends nothing. */
export const silence: Behavior = () => {};

/** Sends the headers and half of the body, and then nothing. */
export function stall(body: unknown): Behavior {
  return partly(body, silence);
}

/** Sends the headers and nothing more. */
export const onlyHeaders: Behavior = ({ response }) => {
  response.writeHead(200, asJson).flushHeaders();
};

/** Sends one byte after the other: never idle, never done. */
export const drip: Behavior = ({ response }) => {
  response.writeHead(200, asJson);
  const timer = setInterval(() => response.write(" "), 10);
  response.on("close", () => clearInterval(timer));
};

/** Sends spaces for as long as anybody takes them. */
export function endless(status = 200): Behavior {
  return ({ response }) => {
    const spaces = Buffer.alloc(65_536, " ");
    const write = () => {
      while (!response.destroyed && response.write(spaces));
    };
    response.writeHead(status, asJson).on("drain", write);
    write();
  };
}

/** Announces a length, sends one byte and nothing more. */
export function announced(length: number): Behavior {
  return ({ response }) => {
    response.writeHead(200, { ...asJson, "content-length": String(length) }).write("[");
  };
}

/** Announces the whole body, sends half of it and closes the connection. */
export function cut(body: unknown): Behavior {
  return partly(body, hangUp, { "content-length": String(JSON.stringify(body).length) });
}

/** The same without an announced length: the last chunk never comes. */
export function cutChunked(body: unknown): Behavior {
  return partly(body, hangUp);
}

/** Declares gzip and sends something else. */
export const corruptGzip = text("this is no gzip", 200, { ...asJson, "content-encoding": "gzip" });

/** A gzip whose second half is missing, though the transfer is complete. */
export function truncatedGzip(body: unknown): Behavior {
  return packed(body, (bytes) => bytes.subarray(0, bytes.length >> 1));
}

/** A whole gzip, but its checksum belongs to something else. */
export function wrongChecksum(body: unknown): Behavior {
  return packed(body, (bytes) => bytes.map((byte, index) => (index === bytes.length - 8 ? byte ^ 1 : byte)));
}

/** @param level - 0 packs without making it shorter. */
export function gzipped(body: unknown, level = 6): Behavior {
  return packed(body, (bytes) => bytes, level);
}

/** A TCP reset before any response. */
export const reset: Behavior = ({ request }) => {
  request.socket.resetAndDestroy();
};

/** A TCP reset in the middle of the body. */
export function resetInBody(body: unknown): Behavior {
  return partly(body, after(10, reset));
}

/** Closes the connection without a word. */
export const hangUp: Behavior = ({ request }) => {
  request.socket.end();
};

/** Responds in another protocol. */
export const gibberish: Behavior = ({ request }) => {
  request.socket.end("220 mail.example.com ESMTP ready\r\n");
};

export function redirect(status: number, location: string): Behavior {
  return empty(status, { location });
}

/** An informational response before the final one. */
export function earlyHints(then: Behavior): Behavior {
  return (exchange) => exchange.response.writeEarlyHints({ link: "</style.css>; rel=preload" }, () => then(exchange));
}

/** Waits before it behaves. */
export function after(ms: number, then: Behavior): Behavior {
  return (exchange) => {
    setTimeout(() => then(exchange), ms);
  };
}

/** Sends half of the body before it behaves. */
function partly(body: unknown, then: Behavior, headers: Fields = {}): Behavior {
  return (exchange) => {
    const whole = JSON.stringify(body);
    exchange.response.writeHead(200, { ...asJson, ...headers });
    exchange.response.write(whole.slice(0, whole.length >> 1), () => then(exchange));
  };
}

/** Sends a gzip of the body, changed in some way. */
function packed(body: unknown, change: (bytes: Uint8Array) => Uint8Array, level = 6): Behavior {
  return ({ response }) => {
    const bytes = change(gzipSync(JSON.stringify(body), { level }));
    response.writeHead(200, { ...asJson, "content-encoding": "gzip", "content-length": String(bytes.length) });
    response.end(bytes);
  };
}
