import { numberOf, textOf } from "../../../http/value.ts";
import type { List } from "../../list.ts";
import type { Asked, Reply } from "../../model.ts";

/** What an item is filtered and sorted by, under the names of the parameters. */
type Fields = Readonly<Record<string, string | undefined>>;

const filters = ["name", "account.name", "status"];

/** One page. A filter wants the whole value, as it is written; how the provider compares is not documented. */
export function page<Item>(list: List<Item>, values: Asked["values"], fieldsOf: (item: Item) => Fields): Reply {
  const number = numberOf(values.page) ?? 1;
  const size = numberOf(values.per_page) ?? 20;
  const wanted = filters.flatMap((name) => {
    const value = textOf(values[name]);
    return value === undefined ? [] : [{ name, value }];
  });
  const order = textOf(values.order);
  const items = list.page((number - 1) * size, size, {
    name: JSON.stringify([wanted, values.match, values.direction]),
    keep: wanted.length === 0 ? undefined : (item) => keeps(fieldsOf(item), wanted, values.match === "any"),
    key: order === undefined ? undefined : (item) => fieldsOf(item)[order] ?? "",
    descending: values.direction === "desc",
  });
  const total = list.count(); // without the filters, as documented
  const info = {
    count: items.length,
    page: number,
    per_page: size,
    total_count: total,
    total_pages: Math.ceil(total / size),
  };
  return success(items, { result_info: info });
}

function keeps(fields: Fields, wanted: readonly { name: string; value: string }[], any: boolean): boolean {
  const is = ({ name, value }: { name: string; value: string }) => fields[name] === value;
  return any ? wanted.some(is) : wanted.every(is);
}

export function success(result: unknown, more?: object): Reply {
  return { status: 200, body: { success: true, errors: [], messages: [], result, ...more } };
}
