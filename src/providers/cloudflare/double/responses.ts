import { numberOf, textOf } from "../../../client/value.ts";
import type { List } from "../../../testing/list.ts";
import type { DoubleResponse, OperationRequest } from "../../../testing/model.ts";

/** The values that an item is filtered and sorted by, named like the parameters. */
type Fields = Readonly<Record<string, string | undefined>>;

const filters = ["name", "account.name", "status"];

/** One page. Filters match the whole value, case-sensitively: the vendor does not document the comparison. */
export function page<Item>(
  list: List<Item>,
  values: OperationRequest["values"],
  fieldsOf: (item: Item) => Fields,
): DoubleResponse {
  const number = numberOf(values.page) ?? 1;
  const size = numberOf(values.per_page) ?? 20;
  const conditions = filters.flatMap((name) => {
    const value = textOf(values[name]);
    return value === undefined ? [] : [{ name, value }];
  });
  const order = textOf(values.order);
  const items = list.page((number - 1) * size, size, {
    name: JSON.stringify([conditions, values.match, values.direction]),
    keep: conditions.length === 0 ? undefined : (item) => matches(fieldsOf(item), conditions, values.match === "any"),
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

function matches(fields: Fields, conditions: readonly { name: string; value: string }[], any: boolean): boolean {
  const holds = ({ name, value }: { name: string; value: string }) => fields[name] === value;
  return any ? conditions.some(holds) : conditions.every(holds);
}

export function success(result: unknown, more?: object): DoubleResponse {
  return { status: 200, body: { success: true, errors: [], messages: [], result, ...more } };
}
