/** What a program needs where its client does not iterate. */
export async function* every<Item>(read: (page: number) => Promise<Item[]>, first: number, size: number) {
  for (let page = first; ; page++) {
    const items = await read(page);
    yield* items;
    if (items.length < size) return;
  }
}

/** The same for a list whose pages state the next one. */
export async function* follow<Item>(
  read: (next?: number) => Promise<{ items: readonly Item[]; next: number | null | undefined }>,
) {
  for (let next: number | null | undefined; next !== null; ) {
    const page = await read(next ?? undefined);
    yield* page.items;
    next = page.next ?? null;
  }
}
