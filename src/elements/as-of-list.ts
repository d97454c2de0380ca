import { stateIn } from '../lib/as-of.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `<as-of-list>` shows its rows as they stood on a day and narrows them by what they
 * say of themselves. The address holds both, so a list can be shared.
 *
 * Expects a form whose selects are named after `data-` attributes of the rows
 * (values parted by `|`), with a date field `on`; rows `[data-spans]`, each with
 * one `[data-shown]` for its state; and an `<output>`. The form is hidden until
 * this has run, and the rows stand as of the build day without it.
 */
class AsOfList extends HTMLElement {
  private form!: HTMLFormElement;
  private rows: HTMLElement[] = [];

  connectedCallback(): void {
    this.form = this.querySelector('form')!;
    this.rows = [...this.querySelectorAll<HTMLElement>('[data-spans]')];
    this.readAddress();
    this.form.addEventListener('input', this);
    this.form.addEventListener('submit', this);
    this.form.addEventListener('reset', this);
    addEventListener('popstate', this);
    this.show();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'popstate') this.readAddress();
    else if (event.type === 'reset') setTimeout(() => this.changed());
    else if (event.type === 'input') {
      const slider = event.target as HTMLInputElement;
      if (slider.type === 'range') this.field('on')!.value = dayOf(slider.valueAsNumber);
      this.changed();
      return;
    }
    this.show();
  }

  private field(name: string): HTMLInputElement | HTMLSelectElement | null {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | null;
  }

  private readAddress(): void {
    const asked = new URLSearchParams(location.search);
    for (const field of this.form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      '[name]',
    )) {
      const value = asked.get(field.name) ?? '';
      field.value = value;
      // A value that the list does not know, or no date at all, counts as not given.
      if (field.value !== value) field.value = '';
    }
  }

  private changed(): void {
    const address = new URL(location.href);
    address.search = '';
    for (const [name, value] of new FormData(this.form)) {
      if (value) address.searchParams.set(name, String(value));
    }
    history.replaceState(history.state, '', address);
    this.show();
  }

  private show(): void {
    const today = this.dataset['day']!;
    const written = this.field('on')?.value ?? '';
    const day = DAY.test(written) ? written : today;
    const wanted = [...new FormData(this.form)].filter(([name, value]) => name !== 'on' && value);
    const slider = this.form.querySelector<HTMLInputElement>('[type="range"]');
    if (slider) slider.value = String(Date.parse(day) / 86_400_000);
    const counts = new Map<string, number>();
    let shown = 0;
    for (const row of this.rows) {
      const state = stateIn(row.dataset['spans']!, day) ?? this.dataset['before']!;
      const fits = wanted.every(([name, value]) =>
        name === 'state'
          ? state === value
          : (row.dataset[name] ?? '').split('|').includes(String(value)),
      );
      row.hidden = !fits;
      if (!fits) continue;
      shown += 1;
      counts.set(state, (counts.get(state) ?? 0) + 1);
      const mark = row.querySelector<HTMLElement>('[data-shown]')!;
      mark.textContent = state.charAt(0).toUpperCase() + state.slice(1);
      if (mark.classList.contains('status')) mark.className = `status ${state.replace(/ .*/, '')}`;
      mark.dataset['state'] = state.replaceAll(' ', '-');
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-spans]:not([hidden])');
    }
    this.style.setProperty('--day', String(Date.parse(day) / 86_400_000));
    const parts = [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
    this.querySelector('output')!.textContent = shown
      ? `On ${printed(day)}: ${parts}.`
      : `On ${printed(day)} nothing in this list fits. Take a choice away to see more.`;
  }
}

const dayOf = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);

const printed = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

customElements.define('as-of-list', AsOfList);
