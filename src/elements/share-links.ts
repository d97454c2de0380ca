/**
 * `<share-links>` turns its link into a button that copies the address, and adds
 * the system's share sheet where there is one.
 *
 * Expects one `<a href>` and one `<output>`, which announces the result to screen
 * readers. If copying is refused the link is simply followed.
 */
class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this);
    if (!navigator.share) return;
    const share = document.createElement('button');
    share.className = 'button';
    share.textContent = 'Share';
    this.append(share);
  }

  async handleEvent(event: Event): Promise<void> {
    const target = event.target as HTMLElement;
    const link = this.querySelector('a')!;
    if (target.matches('button')) {
      // A sheet that is closed without a choice rejects; there is nothing to tell.
      await navigator.share({ title: document.title, url: link.href }).catch(() => {});
    } else if (target === link && navigator.clipboard) {
      event.preventDefault();
      try {
        await navigator.clipboard.writeText(link.href);
        this.say('Link copied');
      } catch {
        location.assign(link.href);
      }
    }
  }

  /** Says it to screen readers and, for two seconds, in place of the link's words. */
  private say(words: string): void {
    const link = this.querySelector('a')!;
    this.querySelector('output')!.textContent = words;
    const before = link.textContent;
    if (before === words) return;
    link.textContent = words;
    setTimeout(() => (link.textContent = before), 2000);
  }
}

customElements.define('share-links', ShareLinks);
