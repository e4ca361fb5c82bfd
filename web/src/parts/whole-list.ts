/** Lists that are read whole are short; the bound is for accidents. */
const PAGES_AT_MOST = 20;
export const PAGE = 200;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

/** Every item of a list that the server answers page by page. */
export async function wholeList<Item>(
  read: (place: { readonly limit: number; readonly cursor?: string }) => Promise<{ readonly data?: Page<Item> }>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_AT_MOST; page += 1) {
    const { data } = await read({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    items.push(...(data?.items ?? []));
    if (data?.nextCursor == null) break;
    cursor = data.nextCursor;
  }
  return items;
}
