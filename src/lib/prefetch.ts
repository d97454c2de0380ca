/** What a browser tells of its connection, where it does. */
export interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/**
 * Whether the page behind a link may be fetched before it is asked for: another page of
 * this site, with no query, never a file, and neither over a slow network nor for a
 * reader who saves data.
 *
 * @param from - the address of the page that has the link.
 * @param base - the path below which the site lives.
 */
export function isWorthPrefetching(
  href: string,
  from: string,
  base: string,
  connection: Connection = {},
): boolean {
  if (connection.saveData || /2g$/.test(connection.effectiveType ?? '')) return false;
  const [to, here] = [new URL(href), new URL(from)];
  return (
    to.origin === here.origin &&
    to.pathname.startsWith(base) &&
    to.pathname.endsWith('/') &&
    to.pathname !== here.pathname &&
    to.search === ''
  );
}
