const DAY_MS = 86_400_000;

/** A ruler of days as `DayRuler.astro` prints it: a mark that is dragged, and steps between days. */
export class DayRuler {
  private readonly root: Element;
  private readonly slider: HTMLInputElement;
  private readonly first: string;
  /** The days between which the steps lead, the earliest first. */
  days: readonly string[] = [];

  constructor(root: Element) {
    this.root = root;
    this.slider = root.querySelector('input')!;
    this.first = this.slider.dataset['first']!;
  }

  /** The day to which the reader moves by an element of the ruler; `undefined` by any other. */
  dayBy(target: Element, now: string): string | undefined {
    if (target === this.slider) return this.dayAt(this.slider.valueAsNumber);
    const step = this.root.contains(target)
      ? target.closest<HTMLElement>('[data-step]')?.dataset['step']
      : undefined;
    if (!step) return undefined;
    return step === '1'
      ? (this.days.find((day) => day > now) ?? this.dayAt(Number(this.slider.max)))
      : (this.days.findLast((day) => day < now) ?? this.first);
  }

  move(day: string): void {
    this.slider.value = String(Math.round((Date.parse(day) - Date.parse(this.first)) / DAY_MS));
    this.slider.setAttribute('aria-valuetext', day);
  }

  /** Shows the marks of the days between which the steps lead, and no others. */
  showMarks(): void {
    const days = new Set(this.days);
    for (const mark of this.root.querySelectorAll<SVGElement>('[data-mark]')) {
      mark.toggleAttribute('data-off', !days.has(mark.dataset['mark']!));
    }
  }

  private dayAt(days: number): string {
    return new Date(Date.parse(this.first) + days * DAY_MS).toISOString().slice(0, 10);
  }
}
