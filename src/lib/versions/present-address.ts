/** What of today's site a link in a frozen text may lead to. */
export interface PagesToday {
  /** The addresses of all pages, those that stand where something was retired among them. */
  pages: ReadonlySet<string>;
  /** The anchors of each page whose anchors are known. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pages that got another address, by the old one. */
  moved: ReadonlyMap<string, string>;
}

/**
 * Where a link in a frozen text leads today: to the same place; to the page without
 * its anchor, where that is gone; to the new address of a page that got another; to the
 * page that says what became of it, where it was retired.
 *
 * @returns `undefined` where nothing stands for it.
 */
export function presentAddress(
  address: string,
  { pages, anchors, moved }: PagesToday,
): string | undefined {
  if (address.startsWith('#') || /^https?:/.test(address)) return address;
  const [written = '', anchor] = address.split('#');
  const page = moved.get(written) ?? written;
  if (!pages.has(page)) return undefined;
  const isThere = anchor !== undefined && (anchors.get(page)?.has(anchor) ?? page === written);
  return isThere ? `${page}#${anchor}` : page;
}
