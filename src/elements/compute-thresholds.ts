import { printDate } from '../lib/calendar.ts';
import {
  FIELDS,
  OWN,
  readAsked,
  stateAt,
  writeAsked,
  xOfCompute,
  type Amount,
  type Field,
  type Written,
} from '../lib/thresholds/compute.ts';
import {
  headlineOf,
  linesHtml,
  printAmount,
  sayCompute,
  type Line,
  type PrintContext,
} from '../lib/thresholds/print.ts';
import { ToolForm } from './tool-form.ts';

interface Data {
  today: string;
  last: string;
  models: { id: string; name: string; operations: number; amount: Amount }[];
  lines: Line[];
}

/**
 * `<compute-thresholds>` answers the form inside it as it changes, moves the mark on the
 * ruler and keeps the question in the address.
 *
 * Expects its data as JSON in a script element, the form with its fields and their
 * problems, and places for what it prints, which hold the default case until it has run.
 */
class ComputeThresholds extends HTMLElement {
  private data!: Data;
  private form!: ToolForm<Field>;
  private models = new Map<string, Amount>();
  private context!: PrintContext;
  private saying: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('script')!.textContent!) as Data;
    const form = this.querySelector('form')!;
    this.form = new ToolForm(form, FIELDS, { model: 'gpt-4', day: this.data.today });
    this.models = new Map(this.data.models.map(({ id, amount }) => [id, amount]));
    const base = document.documentElement.dataset['base'] ?? '/';
    this.context = {
      lawHref: (id) => `${base}law/${id}/`,
      claimHref: (id) => `${base}claims/${id}/`,
      sourceHref: (id) => `${base}sources/${id}/`,
    };
    for (const type of ['input', 'change', 'submit']) form.addEventListener(type, this);
    addEventListener('popstate', this);
    if (location.search) this.readAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'popstate') this.readAddress();
    else if (event.type === 'submit') event.preventDefault();
    else this.show(event.type === 'change');
  }

  /** Puts the address into the form. What the form cannot hold is said beside its field. */
  private readAddress(): void {
    this.show(false, this.form.readAddress());
  }

  private show(isNew: boolean, heard?: Written): void {
    const written = this.form.written();
    const known = { models: this.models, today: this.data.today, last: this.data.last };
    const { amount, isFormula, day, problems } = readAsked(written, known);
    const search = writeAsked(written);
    if (isNew && `?${search}` !== location.search) {
      history.pushState(null, '', `${location.pathname}?${search}`);
    }
    this.form.sayProblems(heard ? readAsked(heard, known).problems : problems);
    this.querySelector<HTMLElement>('[data-own-fields]')!.hidden = written.model !== OWN;
    const share = this.querySelector<HTMLAnchorElement>('share-links a');
    if (share) share.href = `${location.origin}${location.pathname}?${search}`;
    const isAnswered = amount !== undefined && day !== undefined;
    this.querySelector('[data-formula]')!.textContent =
      isFormula && amount ? `6 × parameters × tokens = ${sayCompute(amount.low)}` : '';
    if (isAnswered) this.answer(written.model ?? '', amount, day);
    else {
      this.querySelector('[data-headline]')!.textContent = 'No answer: see the field marked above';
      for (const name of ['asked', 'lines']) this.querySelector(`[data-${name}]`)!.textContent = '';
    }
  }

  private answer(id: string, amount: Amount, day: string): void {
    const { lines } = this.data;
    const model = this.data.models.find((each) => each.id === id);
    const headline = headlineOf(amount, lines, day);
    const name = model?.name ?? 'A model of these figures';
    this.querySelector('[data-asked]')!.innerHTML =
      `${name}: ${printAmount(amount)} operations, on ${printDate(day)}`;
    this.querySelector('[data-headline]')!.textContent = headline;
    this.querySelector('[data-lines]')!.innerHTML = linesHtml(amount, lines, day, this.context);
    for (const mark of this.querySelectorAll<SVGElement>('[data-model]')) {
      mark.classList.toggle('chosen', mark.dataset['model'] === id);
    }
    for (const mark of this.querySelectorAll<SVGElement>('[data-line]')) {
      const line = lines.find((each) => each.id === mark.dataset['line'])!;
      mark.toggleAttribute(
        'data-in-force',
        stateAt(line.spans, day)?.state.startsWith('in force') ?? false,
      );
    }
    for (const own of this.querySelectorAll<SVGElement>('[data-own]')) {
      const { from, until, row } = own.closest('svg')!.dataset;
      own.toggleAttribute('data-off', model !== undefined);
      const x = xOfCompute(amount.low, Number(from), Number(until));
      own.setAttribute('transform', `translate(${x} ${row})`);
    }
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      this.querySelector('[data-said]')!.textContent =
        `${name}, ${printAmount(amount, sayCompute)} operations, on ${printDate(day)}: ${headline}`;
    }, 400);
  }
}

customElements.define('compute-thresholds', ComputeThresholds);
