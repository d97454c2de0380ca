/** What opens in place: claims, terms and note numbers of a text, and the forms to cite it in. */
const OPENS = '.prose :is(a.claim, a.term, sup a), a.cite';

/** Pages already fetched, by address. */
const fetched = new Map<string, Promise<Node[]>>();

/**
 * The parts of a linked page that stand for it in a card, or of this page's own
 * list of sources when the link leads there: what is printed once is not fetched.
 */
function partsOf(link: HTMLAnchorElement): Promise<Node[]> {
  if (link.hash && link.pathname === location.pathname) {
    const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!source) return Promise.reject();
    const copy = source.cloneNode(true) as HTMLElement;
    copy.querySelector('.back')?.remove();
    const at = link.dataset['at'];
    const parts = document.createElement('p');
    parts.append(...copy.childNodes, ...(at ? [`Here: ${at}.`] : []));
    return Promise.resolve([parts]);
  }
  const page = link.origin + link.pathname;
  const known = fetched.get(page);
  if (known) return known;
  const asked = fetch(page)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject()))
    .then((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const parts = [...parsed.querySelectorAll('[data-card]')];
      if (!parts.length) throw new Error();
      return parts.map((part) => {
        if (part.tagName !== 'H1') return document.importNode(part, true);
        const heading = document.createElement('h2');
        heading.append(...part.childNodes);
        return heading;
      });
    });
  fetched.set(page, asked);
  asked.catch(() => fetched.delete(page));
  return asked;
}

/**
 * Opens claims, sources and terms in a popover by click, Enter or tap. Escape or
 * a press elsewhere closes it and the focus returns to the words. A link pressed
 * with a modifier key, or whose page cannot be fetched, is followed as a link.
 */
export function openInPlace(): void {
  if (!document.querySelector(OPENS) || !('popover' in HTMLElement.prototype)) return;
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'auto';
  card.tabIndex = -1;
  card.role = 'dialog';
  document.body.append(card);
  let opener: HTMLElement | undefined;

  /** Beside the text where there is a margin, else under the words; on a phone CSS makes it a sheet. */
  const place = (link: HTMLElement) => {
    const words = link.getClientRects()[0]!;
    const text = document.querySelector('.prose')!.getBoundingClientRect();
    const root = document.documentElement;
    const beside = text.right + 330 < root.clientWidth;
    const lines = link.getBoundingClientRect();
    const start = beside
      ? text.right + Math.min(52, root.clientWidth - text.right - 316)
      : Math.min(words.left, root.clientWidth - 316);
    card.style.setProperty('--card-start', `${Math.max(16, start) + scrollX}px`);
    card.style.setProperty('--card-top', `${(beside ? words.top : lines.bottom + 8) + scrollY}px`);
  };

  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(OPENS);
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    // A link of a menu has gone with it: the focus is back at the menu's mark.
    const from = link.role === 'menuitem' ? (document.activeElement as HTMLElement) : link;
    try {
      const parts = (await partsOf(link)).map((part) => part.cloneNode(true));
      const close = document.createElement('button');
      close.className = 'button card-close';
      close.textContent = 'Close';
      close.addEventListener('click', () => card.hidePopover());
      const whole = document.createElement('a');
      whole.href = link.href;
      const isCite = link.matches('.cite');
      whole.textContent = isCite
        ? 'All versions and formats'
        : link.hash
          ? 'In the list of sources'
          : 'The whole record';
      card.replaceChildren(close, ...parts, whole);
      if (isCite) {
        const citing = await import('./citing.ts');
        citing.fitForms(card, link);
        citing.offerCopies(card);
      }
      card.ariaLabel = link.textContent;
      opener = from;
      place(from);
      card.showPopover();
      card.focus({ preventScroll: true });
    } catch {
      location.assign(link.href);
    }
  });
  card.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState !== 'closed') return;
    // A press on another thing has moved the focus there; otherwise it goes back to the words.
    if (card.contains(document.activeElement) || document.activeElement === document.body) {
      opener?.focus({ preventScroll: true });
    }
  });
  card.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link?.hash && link.pathname === location.pathname) card.hidePopover();
  });
}
