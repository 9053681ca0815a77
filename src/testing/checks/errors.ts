/** Every failure becomes the error that its status means, without a credential. */
import {
  type ApiError,
  AuthenticationError,
  NotFoundError,
  OrgContractsError,
  PermissionError,
  RateLimitError,
  ServerError,
} from "../../client/errors.ts";
import { field, isInstance } from "../../client/value.ts";
import { showsAny } from "./secrets.ts";
import { assert, call, describeOutcome, errorOf, type ProviderCheck, requestCount, type Subject } from "./subject.ts";

const classes: readonly (readonly [status: number, type: (new (...args: never[]) => ApiError) & { kind: string }])[] = [
  [401, AuthenticationError],
  [403, PermissionError],
  [404, NotFoundError],
  [429, RateLimitError],
  [500, ServerError],
];

export function errorChecks(subject: Subject): ProviderCheck[] {
  const { double, name, sentSecrets, isRepeatable } = subject;
  return [
    ...classes.map(([status, type]) => ({
      name: `a ${status} is ${/^[AEIOU]/.test(type.kind) ? "an" : "a"} ${type.kind}`,
      async run() {
        // Without end, because a credential that is renewed makes a second attempt.
        double.fail({ status, operation: name, times: Infinity });
        const outcome = await call(subject);
        const error = errorOf(outcome);
        assert(isInstance(error, type), `the status ${status} to be a ${type.kind}`, describeOutcome(outcome));
        assert(error.status === status, `the status ${status} in the error`, `it is ${error.status}`);
        assertContext(subject, error);
        const isUnread = subject.hasParseError && error.message.includes("no reason given");
        const body = JSON.stringify(error.body);
        assert(!isUnread, "`parseError` to read a code or a message", `it reads neither from ${body}`);
      },
    })),
    {
      name: "a failure that repeats the credentials does not show them",
      async run() {
        const echo = sentSecrets.join(" ");
        const body = { message: echo, code: echo, error: { message: echo, code: echo }, errors: [{ message: echo }] };
        double.fail({ status: 400, operation: name, times: Infinity, body, headers: { "x-echo": echo } });
        const outcome = await call(subject);
        const error = errorOf(outcome);
        assert(isInstance(error, OrgContractsError), "an error", describeOutcome(outcome));
        assertContext(subject, error);
      },
    },
    ...(isRepeatable
      ? [503, 429].map((status) => ({
          name: `is sent again after a ${status}`,
          async run() {
            double.fail({ status, operation: name, retryAfter: 0 });
            await succeedsAtSecondAttempt(subject);
          },
        }))
      : [
          {
            name: "is sent once, because it may have taken effect",
            async run() {
              double.fail({ status: 503, operation: name, retryAfter: 0 });
              const outcome = await call(subject, { retries: 2 });
              const count = requestCount(subject);
              assert(!outcome.ok && count === 1, "one request that fails", `there are ${count}`);
            },
          },
        ]),
  ];
}

export async function succeedsAtSecondAttempt(subject: Subject): Promise<void> {
  const outcome = await call(subject, { retries: 1 });
  assert(outcome.ok, "the second attempt to succeed", describeOutcome(outcome));
  const count = requestCount(subject);
  assert(count === 2, "two requests", `there are ${count}`);
}

/** An error names its provider and operation, and shows no credential. */
export function assertContext({ provider, operation, secrets }: Subject, error: unknown): void {
  const names = [field(error, "provider"), field(error, "operation")].join(" ");
  assert(names === `${provider} ${operation.id}`, `an error of ${provider} ${operation.id}`, `it is of ${names}`);
  assert(!showsAny(error, secrets), "an error without credentials", "it shows one");
}
