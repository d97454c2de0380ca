import { daysBetween, printDate, type Day } from '../lib/calendar.ts';
import { stateIn } from '../lib/as-of.ts';
import {
  changeDays,
  changesBetween,
  claimsOf,
  FIELDS,
  heldOn,
  movesBetween,
  readAsked,
  rulesOf,
  writeAsked,
  type Asked,
  type Field,
  type Rule,
  type RuleClaim,
  type Written,
} from '../lib/law/in-force.ts';
import {
  changesHtml,
  claimsHtml,
  CLAIMS_SHOWN,
  claimsSaid,
  emptyHtml,
  headlineOf,
  printAsked,
  stateHtml,
  type PrintContext,
} from '../lib/law/print-in-force.ts';
import { knownSince } from '../lib/law/state.ts';
import { DayRuler } from './day-ruler.ts';
import { sharpenDue } from './sharpen-due.ts';
import { ToolForm } from './tool-form.ts';

interface Data {
  last: Day;
  rules: Rule[];
  claims: RuleClaim[];
}

/**
 * `<in-force>` answers the form inside it as it changes: it puts the rows of rules into
 * the groups in which they stood, prints their states and what changed, moves the marks
 * on the bands, and keeps the question in the address.
 *
 * Expects its data as JSON in a script element, the form with its fields and their
 * problems, a row for each rule (`[data-rule]`), a body of the table for each group, and
 * places for what it prints, which hold the default case until it has run.
 */
class InForce extends HTMLElement {
  private data!: Data;
  private form!: ToolForm<Field>;
  private rulers!: { on: DayRuler; and: DayRuler };
  private context!: PrintContext;
  private rows = new Map<string, HTMLTableRowElement>();
  private saying: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.data = JSON.parse(this.querySelector('script')!.textContent!) as Data;
    const { last, rules } = this.data;
    const form = this.querySelector('form')!;
    const [on, and] = form.querySelectorAll('.day-ruler');
    this.form = new ToolForm(form, FIELDS, { on: last });
    this.rulers = { on: new DayRuler(on!), and: new DayRuler(and!) };
    this.rows = new Map(
      [...this.querySelectorAll<HTMLTableRowElement>('[data-rule]')].map((row) => [
        row.dataset['rule']!,
        row,
      ]),
    );
    const base = document.documentElement.dataset['base'] ?? '/';
    const shorts = new Map(rules.map(({ id, short }) => [id, short]));
    this.context = {
      lawHref: (id) => `${base}law/${id}/`,
      claimHref: (id) => `${base}claims/${id}/`,
      shortOf: (id) => shorts.get(id),
      last,
    };
    for (const type of ['input', 'change', 'submit', 'click']) form.addEventListener(type, this);
    addEventListener('popstate', this);
    this.readAddress();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'popstate') return this.readAddress();
    if (event.type === 'submit') return event.preventDefault();
    const target = event.target as Element;
    if (event.type === 'click' && !target.closest('[data-step]')) return;
    for (const name of ['on', 'and'] as const) {
      const field = this.form.field(name);
      const day = this.rulers[name].dayBy(target, field.value || this.data.last);
      if (day) field.value = day;
    }
    // While a field is being written or a ruler dragged the address waits.
    this.show(event.type !== 'input');
  }

  /** Puts the address into the form. What the form cannot hold is said beside its field. */
  private readAddress(): void {
    this.show(false, this.form.readAddress());
  }

  private show(isNew: boolean, heard?: Written): void {
    const { last } = this.data;
    const written = this.form.written();
    const { asked, problems } = readAsked(written, last);
    const search = writeAsked(written);
    if (isNew && `?${search}` !== location.search) {
      history.pushState(null, '', `${location.pathname}?${search}`);
    }
    const share = this.querySelector<HTMLAnchorElement>('share-links a');
    if (share) share.href = `${location.origin}${location.pathname}?${search}`;
    this.form.sayProblems(heard ? readAsked(heard, last).problems : problems);
    if (asked) this.answer(asked);
    else this.withhold();
  }

  /** Takes the last answer away, so that it is not read as that to fields that cannot be read. */
  private withhold(): void {
    this.print('headline', 'No answer: see the field marked above');
    for (const place of ['asked', 'beside', 'empty', 'changes', 'claims', 'claims-said'])
      this.print(place, '');
    this.placeRows([], undefined);
    this.querySelector<HTMLElement>('[data-changed]')!.hidden = true;
  }

  private print(place: string, html: string): void {
    this.querySelector(`[data-${place}]`)!.innerHTML = html;
  }

  private answer(asked: Asked): void {
    const { on, and } = asked;
    const rules = rulesOf(this.data.rules, asked);
    const held = rules.flatMap((rule) => heldOn(rule, on) ?? []);
    const words = printAsked(asked, this.data.last);
    const headline = headlineOf(held);
    this.print('asked', words);
    this.print('headline', headline);
    const beside = and && headlineOf(rules.flatMap((rule) => heldOn(rule, and) ?? []));
    this.print('beside', beside ? `On ${printDate(and!)}: ${beside}` : '');
    this.toggleAttribute('data-one-place', asked.place !== undefined);
    this.print('empty', held.length === 0 ? this.emptyWords(rules) : '');
    this.placeRows(rules, asked);
    this.markDays(asked, rules);
    const claims = claimsOf(this.data.claims, rules);
    this.listClaims(claims, asked);
    const changed = and ? this.sayChanges(rules, claims, on, and) : '';
    this.querySelector<HTMLElement>('[data-changed]')!.hidden = !and;
    // Said once the hand rests, not for every day that the ruler passes.
    // A page that was asked nothing has nothing to tell.
    clearTimeout(this.saying);
    if (!location.search) return;
    this.saying = setTimeout(() => {
      this.querySelector('[data-said]')!.textContent = `${words}: ${headline}.${changed}`;
    }, 400);
  }

  private emptyWords(rules: readonly Rule[]): string {
    const first = rules
      .map((rule) => ({ rule, day: knownSince(rule) }))
      .toSorted((a, b) => a.day.localeCompare(b.day))[0];
    return emptyHtml(first, this.context);
  }

  private sayChanges(rules: Rule[], claims: RuleClaim[], on: Day, and: Day): string {
    const days = on < and ? ([on, and] as const) : ([and, on] as const);
    const changes = changesBetween(rules, ...days);
    const heading = `What changed from ${printDate(days[0])} to ${printDate(days[1])}`;
    this.querySelector('#changes')!.textContent = heading;
    this.print('changes', changesHtml(changes, movesBetween(claims, ...days), days, this.context));
    const count = changes.length;
    return ` ${count || 'No'} ${count === 1 ? 'rule' : 'rules'} changed between the two days.`;
  }

  /** Puts each rule into the group in which it stood on the first day, in the order of the list. */
  private placeRows(rules: readonly Rule[], asked: Asked | undefined): void {
    const { last } = this.data;
    const shown = new Set(rules.map(({ id }) => id));
    for (const name of ['on', 'and'] as const) {
      const head = this.querySelector<HTMLElement>(`[data-head="${name}"]`)!;
      head.textContent = asked?.[name] ? printDate(asked[name]) : '';
      head.hidden = name === 'and' && !asked?.and;
    }
    for (const rule of this.data.rules) {
      const row = this.rows.get(rule.id)!;
      const first = asked && heldOn(rule, asked.on);
      const second = asked?.and ? heldOn(rule, asked.and) : undefined;
      row.hidden = !shown.has(rule.id) || !(first ?? second);
      if (row.hidden || !asked) continue;
      row.querySelector('[data-on]')!.innerHTML = stateHtml(first, asked.on, last);
      const beside = row.querySelector<HTMLElement>('[data-and]')!;
      beside.hidden = !asked.and;
      if (asked.and) beside.innerHTML = stateHtml(second, asked.and, last);
      row.classList.toggle(
        'differs',
        !!asked.and && first?.standing.state !== second?.standing.state,
      );
      this.querySelector(`[data-group="${first?.group ?? 'later'}"]`)!.append(row);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      const count = group.querySelectorAll('[data-rule]:not([hidden])').length;
      group.hidden = count === 0;
      group.querySelector('[data-count]')!.textContent = String(count);
    }
    sharpenDue(this);
  }

  /** Moves the marks of the rulers and of the bands. */
  private markDays({ on, and }: Asked, rules: readonly Rule[]): void {
    const days = changeDays(rules, this.data.last);
    const { from, until } = this.dataset as { from: Day; until: Day };
    const x = (day: Day) =>
      `${((1000 * daysBetween(from, day)) / daysBetween(from, until)).toFixed(1)}px`;
    this.style.setProperty('--on', x(on));
    this.style.setProperty('--and', x(and ?? on));
    this.rulers.on.move(on);
    this.rulers.and.move(and ?? on);
    for (const ruler of [this.rulers.on, this.rulers.and]) {
      ruler.days = days;
      ruler.showMarks();
    }
  }

  private listClaims(claims: readonly RuleClaim[], asked: Asked): void {
    const { on, and } = asked;
    const made = claims.filter(({ spans }) => stateIn(spans, and && and > on ? and : on));
    this.print('claims-said', claimsSaid(claims, asked));
    this.print('claims', claimsHtml(made.slice(0, CLAIMS_SHOWN), asked, this.context));
    this.querySelector<HTMLAnchorElement>('[data-ledger]')!.search = `?on=${on}`;
    if (made.length <= CLAIMS_SHOWN) return;
    const more = document.createElement('button');
    more.className = 'button';
    more.type = 'button';
    more.textContent = `Show all ${made.length}`;
    more.addEventListener('click', () => {
      this.print('claims', claimsHtml(made, asked, this.context));
      this.querySelectorAll<HTMLElement>('[data-claims] a')[CLAIMS_SHOWN]?.focus();
    });
    const place = document.createElement('li');
    place.append(more);
    this.querySelector('[data-claims]')!.append(place);
  }
}

customElements.define('in-force', InForce);
