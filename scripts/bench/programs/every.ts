/** What a program needs where its client does not iterate. */
export async function* every<Item>(read: (page: number) => Promise<Item[]>, first: number, size: number) {
  for (let page = first; ; page++) {
    const items = await read(page);
    yield* items;
    if (items.length < size) return;
  }
}
