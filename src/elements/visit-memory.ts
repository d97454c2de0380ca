import { forgetVisits, rememberVisits, visits } from './visits.ts';

/** `<visit-memory>` prints the switch that turns the memory of visits off, and forgets them. */
class VisitMemory extends HTMLElement {
  connectedCallback(): void {
    const kept = visits();
    if (kept === undefined) {
      this.textContent = 'This browser keeps nothing for this site.';
      return;
    }
    this.innerHTML =
      '<label><input type="checkbox"> Remember in this browser which briefings I opened</label>';
    const box = this.querySelector('input')!;
    box.checked = kept !== false;
    box.addEventListener('change', () => (box.checked ? rememberVisits() : forgetVisits()));
  }
}

customElements.define('visit-memory', VisitMemory);
