import { printDate } from '../lib/calendar.ts';
import { OFFER_FILE, printBytes, type Collection, type Offer } from '../lib/offline/collections.ts';
import type { Kept } from '../lib/offline/kept.ts';
import { dayBuilt, titleIn } from '../lib/offline/note.ts';
import { SWITCH, SWITCHED_OFF, storeNames } from '../lib/offline/stores.ts';
import { keepCollection, removeCollection } from './offline/keep.ts';
import { allKept } from './offline/notebook.ts';
import { canKeep, isSwitchedOff, register } from './offline/register.ts';
import { forgetAll } from './offline/retire.ts';

/**
 * `<keep-offline>` shows what this browser keeps of the site, and lets a reader keep
 * more, remove it, or switch all of it off.
 *
 * Expects `[data-able]`, hidden until it is known that something can be kept, and
 * `[data-unable]`, which says otherwise; in the first, items `[data-collection]` with
 * buttons `[data-act]` (keep, stop, remove), `[data-says]`, a progress bar and an
 * output; `[data-no-offer]` for when nothing can be fetched; a list `[data-visited]`; and a checkbox `[data-switch]`.
 */
class KeepOffline extends HTMLElement {
  private readonly base = document.documentElement.dataset['base']!;
  private offer: Offer | undefined;
  private kept: Kept[] = [];
  /** The one that is being fetched, and how to stop it. */
  private running: { id: string; stop: AbortController } | undefined;

  async connectedCallback(): Promise<void> {
    if (!canKeep()) return;
    try {
      await this.read();
    } catch {
      // Storage is refused after all: the words that say so stay.
      return;
    }
    this.find('[data-unable]').hidden = true;
    this.find('[data-able]').hidden = false;
    this.addEventListener('click', this);
    this.addEventListener('change', this);
    addEventListener('online', this);
    this.show();
    // The place that the address names was hidden when the browser looked for it.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  disconnectedCallback(): void {
    this.running?.stop.abort();
    removeEventListener('online', this);
  }

  async handleEvent(event: Event): Promise<void> {
    const target = event.target as HTMLElement;
    if (event.type === 'online') {
      await this.read();
      this.show();
    } else if (event.type === 'change' && target.matches('[data-switch]')) {
      await ((target as HTMLInputElement).checked ? this.switchOn() : this.switchOff());
    } else if (event.type === 'click') {
      const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
      const item = target.closest<HTMLElement>('[data-collection]');
      if (!act || !item) return;
      if (act === 'stop') this.running?.stop.abort();
      if (act === 'keep') await this.keep(item);
      if (act === 'remove') await this.letGo(item);
    }
  }

  private find<E extends HTMLElement = HTMLElement>(selector: string, within: Element = this): E {
    return within.querySelector<E>(selector)!;
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-collection]')];
  }

  private async read(): Promise<void> {
    this.kept = isSwitchedOff() ? [] : await allKept(this.base);
    this.offer ??= await fetch(this.base + OFFER_FILE, { cache: 'no-cache' })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Offer>) : undefined))
      .catch(() => undefined);
    await this.listVisited();
  }

  private show(): void {
    const off = isSwitchedOff();
    this.find<HTMLInputElement>('[data-switch]').checked = !off;
    this.find('[data-no-offer]').hidden = !!this.offer || off;
    for (const item of this.items) {
      const id = item.dataset['collection']!;
      const kept = this.kept.find((each) => each.id === id);
      const offered = this.offer?.collections.find((each) => each.id === id);
      const runs = this.running?.id === id;
      // What is neither here nor to be had is in the way of what is, unless it was so until now.
      item.hidden = !this.offer && !kept && !off && this.find('output', item).textContent === '';
      const keep = this.find<HTMLButtonElement>('[data-act="keep"]', item);
      const fresh = kept?.whole && (!this.offer || kept.build === this.offer.build);
      keep.hidden = runs || !!fresh;
      keep.disabled = off || !offered || !!this.running;
      keep.firstElementChild!.textContent = !kept
        ? 'Keep for offline'
        : kept.whole
          ? 'Update'
          : 'Go on';
      this.find('[data-act="stop"]', item).hidden = !runs;
      this.find('[data-act="remove"]', item).hidden = !kept || runs;
      this.find('progress', item).hidden = !runs;
      this.find('[data-says]', item).textContent = off
        ? 'Switched off below.'
        : kept
          ? this.saysOfKept(kept)
          : this.saysOfOffered(offered);
    }
  }

  private saysOfKept(kept: Kept): string {
    const day = printDate(kept.day);
    if (!kept.whole) return `Begun: not all of its ${kept.pages.length} pages are here yet.`;
    const newer =
      this.offer && this.offer.build !== kept.build
        ? ` The site has a newer copy, of ${printDate(this.offer.day)}.`
        : '';
    return `Kept as of ${day}: ${kept.pages.length} pages, ${printBytes(kept.bytes)}, with search.${newer}`;
  }

  private saysOfOffered(offered: Collection | undefined): string {
    if (!offered || !this.offer) return '';
    const first = this.kept.length === 0;
    const sent = offered.sentBytes + (first ? this.offer.sentBytes : 0);
    const bytes = offered.bytes + (first ? this.offer.bytes : 0);
    return `${offered.briefings} briefings and what they lead to, ${offered.pages.length} pages, with search: about ${printBytes(sent)} to fetch, ${printBytes(bytes)} on this device.`;
  }

  private async keep(item: HTMLElement): Promise<void> {
    const id = item.dataset['collection']!;
    const offered = this.offer?.collections.find((each) => each.id === id);
    if (!offered || !this.offer || this.running) return;
    const stop = new AbortController();
    this.running = { id, stop };
    const bar = this.find<HTMLProgressElement>('progress', item);
    bar.value = 0;
    this.show();
    this.say(item, 'Fetching. Stay on this page until it is done.');
    this.find('[data-act="stop"]', item).focus();
    // Asks the browser not to clear this away by itself; it may refuse.
    void navigator.storage?.persist?.().catch(() => false);
    let said: string;
    try {
      await keepCollection(this.offer, offered, {
        base: this.base,
        told: (done, of) => {
          bar.max = of;
          bar.value = done;
        },
        signal: stop.signal,
      });
      said = 'Kept. It can be read and searched without a network.';
    } catch (error) {
      const name = error instanceof DOMException ? error.name : '';
      said =
        name === 'AbortError'
          ? 'Stopped. What has come is here; go on when you like.'
          : name === 'QuotaExceededError'
            ? 'This browser has no more room for it. Remove something, or keep less.'
            : 'The network failed. What has come is here; go on when it is back.';
      stop.abort();
    }
    this.running = undefined;
    await this.read();
    this.show();
    this.say(item, said);
    this.find('button:not([hidden])', item).focus();
  }

  private async letGo(item: HTMLElement): Promise<void> {
    await removeCollection(this.base, item.dataset['collection']!);
    await this.read();
    this.say(item, 'Removed.');
    this.show();
    const keep = this.find<HTMLButtonElement>('[data-act="keep"]', item);
    // Without a network it cannot be pressed, and takes no focus.
    (keep.disabled ? this.find('a', item) : keep).focus();
  }

  private say(item: HTMLElement, words: string): void {
    this.find('output', item).textContent = words;
  }

  /** Lists the pages that were read, the latest first, by the titles that they have. */
  private async listVisited(): Promise<void> {
    const asked = new Set(this.kept.flatMap(({ pages }) => pages));
    const name = storeNames(this.base).pages;
    // To open a store is to make it, and who keeps nothing has none.
    const store = (await caches.has(name)) ? await caches.open(name) : undefined;
    const visited = ((await store?.keys()) ?? []).filter(
      ({ url }) => !asked.has(url) && url !== new URL(`${this.base}offline/`, location.origin).href,
    );
    const items = await Promise.all(
      visited.toReversed().map(async (request) => {
        const html = (await (await store?.match(request))?.text()) ?? '';
        const link = document.createElement('a');
        link.href = request.url;
        // A title is text of HTML: `&amp;` is to be read as one character.
        link.textContent =
          new DOMParser().parseFromString(titleIn(html) ?? '', 'text/html').body.textContent ||
          new URL(request.url).pathname;
        const item = document.createElement('li');
        const day = dayBuilt(html);
        item.append(link, ...(day ? [`, as of ${day}`] : []));
        return item;
      }),
    );
    this.find('[data-visited]').replaceChildren(...items);
    this.find('[data-none]').hidden = items.length > 0;
  }

  private async switchOn(): Promise<void> {
    localStorage.removeItem(SWITCH);
    await register(this.base);
    await this.read();
    this.show();
  }

  /** Takes everything away and remembers it. Pages open elsewhere are no longer kept either. */
  private async switchOff(): Promise<void> {
    localStorage.setItem(SWITCH, SWITCHED_OFF);
    this.running?.stop.abort();
    const scope = new URL(this.base, location.origin).href;
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      if (registration.scope !== scope) continue;
      registration.active?.postMessage('stop');
      await registration.unregister();
    }
    await forgetAll(this.base);
    await this.read();
    this.show();
  }
}

customElements.define('keep-offline', KeepOffline);
