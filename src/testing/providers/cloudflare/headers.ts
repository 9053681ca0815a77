import { hexAt } from "../../believable.ts";
import type { Sending } from "../../model.ts";

export function headers({ quota, wait, at, serial }: Sending): Readonly<Record<string, string>> {
  const { remaining, limit, window, ends } = quota;
  const seconds = Math.max(0, Math.ceil((ends - at) / 1000));
  return {
    "cf-ray": `${hexAt(serial, 16)}-IAD`,
    ratelimit: `"default";r=${remaining};t=${seconds}`,
    "ratelimit-policy": `"default";q=${limit};w=${window}`,
    ...(wait === undefined ? {} : { "retry-after": String(wait) }),
  };
}
