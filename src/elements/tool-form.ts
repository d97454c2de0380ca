type Control = HTMLInputElement | HTMLSelectElement;

/** Stands for a date that is begun and not whole, which a date field keeps to itself. */
const UNFINISHED = 'unfinished';

/**
 * The form of a tool: reads its fields, takes what the address asks, and says beside a
 * field (`#tpp-problem`) what is wrong with it.
 */
export class ToolForm<Field extends string> {
  private readonly form: HTMLFormElement;
  private readonly fields: readonly Field[];
  private readonly defaults: Readonly<Partial<Record<Field, string>>>;

  constructor(
    form: HTMLFormElement,
    fields: readonly Field[],
    defaults: Readonly<Partial<Record<Field, string>>>,
  ) {
    this.form = form;
    this.fields = fields;
    this.defaults = defaults;
  }

  field(name: Field): Control {
    return this.form.elements.namedItem(name) as Control;
  }

  /** What the fields hold. */
  written(): Record<Field, string> {
    return this.each((name) => {
      const { value, validity } = this.field(name);
      return validity.badInput ? UNFINISHED : value;
    });
  }

  /**
   * Puts the address into the form.
   *
   * @returns what the address asks, of which the form may hold less.
   */
  readAddress(): Record<Field, string> {
    const asked = new URLSearchParams(location.search);
    return this.each((name) => {
      const usual = this.defaults[name] ?? '';
      const value = asked.get(name) ?? usual;
      const field = this.field(name);
      field.value = value;
      if (field.value !== value) field.value = usual;
      return value;
    });
  }

  sayProblems(problems: Readonly<Partial<Record<Field, string>>>): void {
    for (const name of this.fields) {
      const place = this.form.querySelector(`#${name}-problem`);
      if (!place) continue;
      place.textContent = problems[name] ?? '';
      if (problems[name]) {
        this.field(name).setAttribute('aria-invalid', 'true');
        const folded = place.closest('details');
        if (folded) folded.open = true;
      } else this.field(name).removeAttribute('aria-invalid');
    }
  }

  private each(value: (name: Field) => string): Record<Field, string> {
    return Object.fromEntries(this.fields.map((name) => [name, value(name)])) as Record<
      Field,
      string
    >;
  }
}
