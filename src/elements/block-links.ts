/**
 * Puts a link to itself beside each heading and block of a text: it shows when the block is
 * pointed at or when the link has the focus, and copies its address when pressed.
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
    link.textContent = '#';
    link.ariaLabel = 'Link to this passage';
    link.addEventListener('click', () => {
      void navigator.clipboard?.writeText(link.href).catch(() => {});
    });
    (block.matches('tr') ? block.firstElementChild! : block).prepend(link);
  }
}
