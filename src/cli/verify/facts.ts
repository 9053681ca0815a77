/** A difference as two facts beside each other: what is documented and what was observed. */
export interface Facts {
  readonly documented: string;
  readonly observed: string;
}

/** The messages are those of `src/contract/`; one that was cut, or that holds no two facts, is left whole. */
const forms: readonly (readonly [RegExp, (groups: Readonly<Record<string, string>>) => Facts])[] = [
  [/^is missing, the contract requires it$/, () => ({ documented: "required", observed: "missing" })],
  [/^is not documented$/, () => ({ documented: "no property of this name", observed: "sent" })],
  [
    /^the status (?<status>\d+) is not documented$/,
    ({ status }) => ({ documented: "no such status", observed: `status ${status}` }),
  ],
  [/^the body is empty$/, () => ({ documented: "JSON", observed: "an empty body" })],
  [/^the body is not JSON: (?<text>.*)$/, ({ text = "" }) => ({ documented: "JSON", observed: text })],
  [
    /^is (?<observed>-?[\d.e+]+(?: [a-z ]+)?), the (?<bound>(?:minimum|maximum) is -?[\d.e+]+)$/,
    ({ observed = "", bound = "" }) => ({ documented: bound.replace(" is", ""), observed }),
  ],
  [
    /^is (?<observed>"(?:[^"\\]|\\.)*"|[a-z]+), documented is (?<documented>.*)$/,
    ({ observed = "", documented = "" }) => ({ documented, observed }),
  ],
];

export function facts(message: string): Facts {
  for (const [form, read] of forms) {
    const found = form.exec(message);
    if (found) return read(found.groups ?? {});
  }
  return { documented: "see the spec", observed: message };
}
