import { offerForAddress } from './search/lost-page.ts';
import { SearchPage } from './search/search-page.ts';
import { SearchPanel } from './search/search-panel.ts';

/**
 * `<site-search>` lets the form inside it answer as the reader types.
 *
 * Expects a form with one `<input name="q">`. With `data-page` it is the search
 * page: the address holds the query, and `[data-results]`, `[data-facets]`,
 * `[data-count]` and `[data-lists]` are filled, or hidden. Without it, a panel with
 * the first hits opens below the field; with `data-lost` it also offers the pages that
 * the address, which was not found, may have meant. If anything fails the form still works.
 */
export class SiteSearch extends HTMLElement {
  private page: SearchPage | undefined;
  private started = false;

  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!field || this.started) return;
    this.started = true;
    if ('page' in this.dataset) this.page = new SearchPage(this, field);
    else new SearchPanel(this, field);
    if ('lost' in this.dataset) void offerForAddress(this);
  }

  disconnectedCallback(): void {
    this.page?.leave();
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearch);
