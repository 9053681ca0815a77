/** Reports the progress of each provider. */
import type { RetryEvent } from "../client/hooks.ts";
import type { MembershipSource } from "../memberships/membership.ts";
import { messageOf } from "./failures.ts";
import type { Progress } from "./progress.ts";

/** The same source, with its progress reported. */
export function watched(source: MembershipSource, { update }: Progress, retries: () => number): MembershipSource {
  const { provider, user } = source;
  return {
    provider,
    user,
    async *listMemberships(options) {
      let count = 0;
      try {
        for await (const membership of source.listMemberships(options)) {
          count++;
          update(provider, "working", counted(count, "membership"));
          yield membership;
        }
        const again = retries() > 0 ? `, after ${counted(retries(), "retry", "retries")}` : "";
        update(provider, "done", counted(count, "membership") + again);
      } catch (error) {
        update(provider, "failed", messageOf(error).replace(`${provider} `, ""));
        throw error;
      }
    },
  };
}

/** Why a client waits before its next attempt. */
export function retrying({ status, error, delay }: RetryEvent): string {
  const why =
    status === undefined ? (error === undefined ? "no response" : messageOf(error)) : `responded with ${status}`;
  return `${why}, retrying in ${(delay / 1000).toFixed(1)} s`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
