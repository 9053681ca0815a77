/** The fault suite: whatever happens on the way, a call ends with the documented error or with the data. */
import { ConnectionError, ContractError, TimeoutError } from "../../client/errors.ts";
import { isInstance } from "../../client/value.ts";
import { validate } from "../../contract/validate.ts";
import type { Fault } from "../double.ts";
import { faultyText, htmlPage } from "../faults.ts";
import { assertContext, succeedsAtSecondAttempt } from "./errors.ts";
import { assert, call, describeOutcome, errorOf, type Outcome, type ProviderCheck, type Subject } from "./subject.ts";

/** ms; long enough for a double, which responds at once. */
const shortTimeout = 50;
const longTimeout = 10_000;

export function faultChecks(subject: Subject): ProviderCheck[] {
  const { double, name, isRepeatable } = subject;
  const withFault = (fault: Fault, timeout = longTimeout) => {
    double.fail({ fault, operation: name });
    return call(subject, { timeout });
  };
  const fails = (title: string, fault: Fault, type: ErrorType, timeout?: number): ProviderCheck => ({
    name: `${title} is a ${type.kind}`,
    run: async () => assertError(subject, await withFault(fault, timeout), type),
  });
  /** A body that the operation may allow, such as an empty one. */
  const differs = (title: string, fault: Fault): ProviderCheck => ({
    name: `${title} is what the contract makes of it`,
    async run() {
      const { isViolation, hasDrift } = await expectation(subject, fault);
      double.reset();
      const outcome = await withFault(fault);
      if (isViolation) return assertError(subject, outcome, ContractError);
      assert(outcome.ok, "a success, because the operation allows it", describeOutcome(outcome));
      assert(!hasDrift || outcome.drift.length > 0, "a call of `onDrift`", "there is none");
    },
  });
  return [
    fails("a refused connection", "network", ConnectionError),
    fails("no response", "silence", TimeoutError, shortTimeout),
    ...(hasJson(subject)
      ? [
          fails("a body that stalls", "stall", TimeoutError, shortTimeout),
          fails("a body that is cut", "cut", ConnectionError),
          differs("a page of HTML", "html"),
          differs("an empty body", "empty"),
          differs("a body of another type", "violation"),
          differs("an undocumented property", "drift"),
        ]
      : []),
    ...(isRepeatable
      ? [
          {
            name: "is sent again after a refused connection",
            async run() {
              double.fail({ fault: "network", operation: name });
              await succeedsAtSecondAttempt(subject);
            },
          },
        ]
      : []),
    {
      name: "an abort ends the call with its reason",
      async run() {
        const controller = new AbortController();
        const reason = new Error("the reason of the abort");
        double.fail({ fault: "silence", operation: name, times: Infinity });
        setTimeout(() => controller.abort(reason), shortTimeout);
        const outcome = await call(subject, { timeout: longTimeout, retries: 2 }, controller.signal);
        assert(errorOf(outcome) === reason, "a rejection with the reason of the abort", describeOutcome(outcome));
      },
    },
  ];
}

type ErrorType = (new (...args: never[]) => Error) & { readonly kind: string };

function assertError(subject: Subject, outcome: Outcome, type: ErrorType): void {
  const error = errorOf(outcome);
  assert(isInstance(error, type), `a ${type.kind}`, describeOutcome(outcome));
  assertContext(subject, error);
}

/** Whether a success has a body of JSON, in which there can be faults. */
function hasJson({ operation: { method, responses } }: Subject): boolean {
  const success = Object.keys(responses).find((status) => status.startsWith("2")) ?? "default";
  return method !== "HEAD" && typeof responses[success] === "function";
}

/** What the contract check finds in a body with a fault. */
async function expectation(subject: Subject, fault: Fault) {
  const { operation } = subject;
  const outcome = await call(subject);
  assert(outcome.ok, "a success without the fault", describeOutcome(outcome));
  const { body } = outcome;
  const text = fault === "html" ? await htmlPage().text() : faultyText(fault, body, operation.unwrap);
  const { findings } = validate(operation, fault === "html" ? 200 : outcome.status, text, true);
  return {
    isViolation: findings.some(({ breaking }) => breaking),
    hasDrift: findings.length > 0,
  };
}
