/**
 * Puts a link to itself beside each heading and block of a text: it shows when the block is
 * pointed at or when the link has the focus. Pressed, it opens a menu to copy, quote, cite and
 * share the passage; the menu, and the bar for selected words, are loaded when they are wanted.
 */
export function offerBlockLinks(): void {
  for (const block of document.querySelectorAll<HTMLElement>(
    '.prose :is(h2, h3, p, li, figure, tr)[id]',
  )) {
    // A heading that opens and closes a disclosure is a control already.
    if (block.closest('summary')) continue;
    const link = document.createElement('a');
    link.className = 'mark-link';
    link.href = `#${block.id}`;
    link.ariaLabel = 'Share this passage';
    link.ariaHasPopup = 'menu';
    for (const intent of ['pointerenter', 'focus']) {
      link.addEventListener(intent, () => void loadMenu().catch(() => {}), { once: true });
    }
    link.addEventListener('click', openInstead);
    (block.matches('tr') ? block.firstElementChild! : block).prepend(link);
  }
  document.addEventListener('selectionchange', followWhenSelected);
}

const loadMenu = () => import('./passages/menu.ts');

/** A link pressed with a modifier key, or whose menu cannot be had, is followed as a link. */
async function openInstead(event: MouseEvent): Promise<void> {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  try {
    const { openMenu } = await loadMenu();
    await openMenu(link);
  } catch {
    location.hash = link.hash;
  }
}

function followWhenSelected(): void {
  const selection = getSelection();
  if (selection?.isCollapsed || !document.querySelector('.prose [id^="b-"]')) return;
  document.removeEventListener('selectionchange', followWhenSelected);
  void import('./passages/selection.ts').then(
    ({ followSelection }) => followSelection(),
    () => {},
  );
}
