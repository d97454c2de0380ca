/** Moves the focus through links with the arrow keys, Home and End; from the first back to the field. */

/**
 * Takes a key pressed in a field or in the list below it.
 *
 * @returns whether the key was for us and has been used.
 */
export function moveByKey(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.offsetParent !== null,
  );
  if (links.length === 0) return false;
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === field;
  if (!inField && at < 0) return false;
  const to = destination(event.key, at, links.length);
  if (to === undefined || (inField && event.key !== 'ArrowDown')) return false;
  (to < 0 ? field : links[to])?.focus();
  return true;
}

/** Where a key leads from a place in the list; -1 is the field. */
function destination(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1);
    case 'ArrowUp':
      return at < 0 ? undefined : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
