/** What the server does with a request: a right response, a wrong one, half of one, or none. */
import { gzipSync } from "node:zlib";
import type { Behavior } from "./server.ts";

type Fields = Readonly<Record<string, string>>;

export function json(body: unknown, status = 200, headers: Fields = {}): Behavior {
  return text(JSON.stringify(body), status, { "content-type": "application/json", ...headers });
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
export function stall(body: unknown, status = 200, headers: Fields = {}): Behavior {
  return ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.write(half(body));
  };
}

/** Sends the headers and nothing more. */
export const onlyHeaders: Behavior = ({ response }) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.flushHeaders();
};

/** Sends one byte after the other: never idle, never done. */
export const drip: Behavior = ({ response }) => {
  response.writeHead(200, { "content-type": "application/json" });
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
    response.writeHead(status, { "content-type": "application/json" });
    response.on("drain", write);
    write();
  };
}

/** Announces a length, sends one byte and nothing more. */
export function announced(length: number): Behavior {
  return ({ response }) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": String(length) });
    response.write("[");
  };
}

/** Announces the whole body, sends half of it and closes the connection. */
export function cut(body: unknown, status = 200): Behavior {
  return ({ request, response }) => {
    const length = String(JSON.stringify(body).length);
    response.writeHead(status, { "content-type": "application/json", "content-length": length });
    response.write(half(body), () => request.socket.end());
  };
}

/** The same without an announced length: the last chunk never comes. */
export function cutChunked(body: unknown): Behavior {
  return ({ request, response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(half(body), () => request.socket.end());
  };
}

/** Declares gzip and sends something else. */
export const corruptGzip: Behavior = ({ response }) => {
  response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end("this is no gzip");
};

/** A gzip whose second half is missing, though the transfer is complete. */
export function truncatedGzip(body: unknown): Behavior {
  return ({ response }) => {
    const packed = gzipSync(JSON.stringify(body));
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(packed.subarray(0, packed.length >> 1));
  };
}

/** A whole gzip, but its checksum belongs to something else. */
export function wrongChecksum(body: unknown): Behavior {
  return ({ response }) => {
    const packed = gzipSync(JSON.stringify(body));
    // In JavaScript `^` gives a signed number.
    packed.writeUInt32LE((packed.readUInt32LE(packed.length - 8) ^ 1) >>> 0, packed.length - 8);
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(packed);
  };
}

/** @param level - 0 packs without making it shorter. */
export function gzipped(body: unknown, level = 6): Behavior {
  return ({ response }) => {
    const packed = gzipSync(JSON.stringify(body), { level });
    const length = String(packed.length);
    response.writeHead(200, {
      "content-type": "application/json",
      "content-encoding": "gzip",
      "content-length": length,
    });
    response.end(packed);
  };
}

/** A TCP reset before any response. */
export const reset: Behavior = ({ request }) => {
  request.socket.resetAndDestroy();
};

/** A TCP reset in the middle of the body. */
export function resetInBody(body: unknown): Behavior {
  return ({ request, response }) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write(half(body), () => setTimeout(() => request.socket.resetAndDestroy(), 10));
  };
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
  return text("", status, { location });
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

function half(body: unknown): string {
  const whole = JSON.stringify(body);
  return whole.slice(0, whole.length >> 1);
}
