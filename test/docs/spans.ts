/** What a tracing SDK does for `@opentelemetry/api`, as far as a test needs it: it keeps the spans in memory. */
import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Attributes,
  type AttributeValue,
  type Context,
  type ContextManager,
  context,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  type SpanStatus,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";

export interface RecordedSpan {
  readonly name: string;
  readonly parent: string | undefined;
  attributes: Attributes;
  readonly events: { readonly name: string; readonly attributes: unknown }[];
  isError: boolean;
  isEnded: boolean;
}

/** Registers a tracer and a context for this process; the spans in the order of their starts. */
export function recordSpans(): RecordedSpan[] {
  const spans: RecordedSpan[] = [];
  const names = new WeakMap<Span, string>();
  const startSpan = (name: string, { attributes }: SpanOptions = {}, active = context.active()): Span => {
    const parent = names.get(Object(trace.getSpan(active)));
    const recorded: RecordedSpan = {
      ...{ name, parent, attributes: { ...attributes }, events: [], isError: false, isEnded: false },
    };
    spans.push(recorded);
    const then = (_: unknown) => span;
    const span: Span = Object.assign(trace.wrapSpanContext(INVALID_SPAN_CONTEXT), {
      setAttributes: (more: Attributes) => then(Object.assign(recorded.attributes, more)),
      setAttribute: (key: string, value: AttributeValue) => span.setAttributes({ [key]: value }),
      addEvent: (event: string, attributes: unknown) => then(recorded.events.push({ name: event, attributes })),
      setStatus: ({ code }: SpanStatus) => then(Object.assign(recorded, { isError: code === SpanStatusCode.ERROR })),
      end: () => void Object.assign(recorded, { isEnded: true }),
    });
    names.set(span, name);
    return span;
  };
  function startActiveSpan<Work extends (span: Span) => unknown>(
    name: string,
    ...rest: readonly unknown[]
  ): ReturnType<Work>;
  function startActiveSpan(name: string, ...rest: readonly unknown[]): unknown {
    const run = rest.at(-1);
    const options: SpanOptions | undefined = rest.length > 1 ? Object(rest[0]) : undefined;
    const span = startSpan(name, options);
    if (typeof run !== "function") throw new TypeError("A span needs a function.");
    return context.with(trace.setSpan(context.active(), span), () => run(span));
  }
  const tracer: Tracer = { startSpan, startActiveSpan };
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
  context.setGlobalContextManager(contextManager());
  return spans;
}

function contextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, run, thisArg, ...args) => storage.run(active, () => run.call(thisArg, ...args)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
