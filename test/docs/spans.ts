/** What a tracing SDK does for `@opentelemetry/api`, as far as a test needs it: it keeps the spans in memory. */
import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Attributes,
  type Context,
  type ContextManager,
  context,
  INVALID_SPAN_CONTEXT,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";

export interface RecordedSpan {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Attributes;
  readonly events: readonly { readonly name: string; readonly attributes: unknown }[];
  readonly isError: boolean;
  readonly isEnded: boolean;
}

/** Registers a tracer and a context for this process; the spans in the order of their starts. */
export function recordSpans(): RecordedSpan[] {
  const spans: RecordedSpan[] = [];
  const names = new WeakMap<Span, string>();
  const startSpan = (name: string, { attributes }: SpanOptions = {}, parent: Context = context.active()): Span => {
    const parentSpan = trace.getSpan(parent);
    const state = { isError: false, isEnded: false };
    const recorded: { -readonly [Key in keyof RecordedSpan]: RecordedSpan[Key] } & { events: RecordedSpan["events"] } =
      {
        ...{ name, parent: parentSpan && names.get(parentSpan), attributes: { ...attributes }, events: [], ...state },
      };
    spans.push(recorded);
    const change = (changes: Partial<RecordedSpan>) => {
      Object.assign(recorded, changes);
      return span;
    };
    const span: Span = {
      spanContext: () => INVALID_SPAN_CONTEXT,
      setAttribute: (key, value) => change({ attributes: { ...recorded.attributes, [key]: value } }),
      setAttributes: (more) => change({ attributes: { ...recorded.attributes, ...more } }),
      addEvent: (event, attributes) => change({ events: [...recorded.events, { name: event, attributes }] }),
      addLink: () => span,
      addLinks: () => span,
      setStatus: ({ code }) => change({ isError: code === SpanStatusCode.ERROR }),
      updateName: (name) => change({ name }),
      end: () => void change({ isEnded: true }),
      isRecording: () => !recorded.isEnded,
      recordException: () => {},
    };
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
