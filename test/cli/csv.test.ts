/** No reader of our CSV finds a formula in it, whatever it takes for the separator. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csv } from "../../src/cli/formats/csv.ts";

const asOf = "2026-01-02T03:04:05.678Z";

function membership(organizationName: string, roles: string[] = [], organizationId = "1") {
  return { provider: "k6", organizationId, organizationName, roles, status: "member", source: {} };
}

function nameIn(text: string): string | undefined {
  const [, row = []]: string[][] = parse(text);
  return row[2];
}

test.each([
  ["=1+1", "'=1+1"],
  ["＝1", "'＝1"],
  ["Acme;=1+1;x", "Acme;'=1+1;x"],
  ["Acme; @SUM(A1)", "Acme; '@SUM(A1)"],
  ["Acme|-1", "Acme|'-1"],
  ["Acme؛=1+1", "Acme؛'=1+1"],
  ["Acme;＝1", "Acme;'＝1"],
  ['Acme;"=1+1"', 'Acme;"\'=1+1"'],
  ["Acme;'=1+1'", "Acme;''=1+1'"],
  [" =1+1", " '=1+1"],
  ["Acme\t=1+1", "Acme␉=1+1"],
  ["\t=1+1", "␉=1+1"],
  ["\r=1+1", "␍=1+1"],
  ['x"\n=1+1', 'x"␊=1+1'],
  ["\u200b=1+1", "\\u200b=1+1"],
  ["Acme\u0085=1+1", "Acme\\u0085=1+1"],
])("%j holds no formula", (name, shown) => {
  expect(nameIn(csv([membership(name)], asOf))).toBe(shown);
});

test.each([
  ...["Alder & Vale; Sons", "Smith, -Jones", "A-B = C", "a;b|c", "C++; Rust", "team@example.com", "'s-Hertogenbosch"],
  ...['with "quotes"', "with, a comma", "Ünïcødé 株式会社 👩‍👩‍👧", "  spaces  "],
])("%j is written as it is", (name) => {
  expect(nameIn(csv([membership(name)], asOf))).toBe(name);
});

test("a role that would be a formula after the semicolon of its list is none", () => {
  const [, row = []]: string[][] = parse(csv([membership("Acme", ["Admin", "=1+1", "Read; Write"])], asOf));
  expect(row[3]).toBe("Admin; '=1+1; Read; Write");
});

test("a cell with a separator of another reader is quoted", () => {
  expect(csv([membership("a;b")], asOf)).toBe(
    `provider,organizationId,organizationName,roles,status,via,userId,userEmail,asOf\r\nk6,1,"a;b",,member,,,,${asOf}\r\n`,
  );
});

test("no reader finds a formula, with quotes or without, and RFC 4180 finds every cell", () => {
  const hostile = fc.string({ unit: fc.constantFrom(..."=+-@＝;|؛\"' ,\t\r\na1\u200b") });
  fc.assert(
    fc.property(fc.array(fc.tuple(hostile, fc.array(hostile, { maxLength: 3 }), hostile)), (rows) => {
      const memberships = rows.map(([name, roles, id]) => membership(name, roles, id));
      const text = csv(memberships, asOf);
      const strict: string[][] = parse(text, { record_delimiter: "\r\n" });
      expect(strict.map(({ length }) => length)).toEqual(Array(rows.length + 1).fill(9));
      const others = [";", "|", "\t", "؛"].flatMap((separator) => [
        ...text.split(separator).flatMap((part) => part.split("\r\n")),
        ...cellsOf(text, separator),
      ]);
      for (const cell of [...strict.flat(), ...others]) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/);
    }),
  );
});

/** As a spreadsheet reads: a quote counts where a cell begins, and what follows the closing one belongs to the cell. */
function cellsOf(text: string, separator: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\n]*)(?:[${separator}\n]|$)`, "g");
  return [...text.matchAll(cell)].map(([, quoted = "", rest]) => quoted.replaceAll('""', '"') + rest);
}
