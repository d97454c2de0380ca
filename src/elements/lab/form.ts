import {
  FIELD_NAMES,
  fieldsOf,
  queryOf,
  readSetting,
  type FieldName,
  type Problems,
  type Setting,
} from '../../lib/lab/setting.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * The form of the lab: puts a setting into its controls and reads it from them.
 *
 * A range with `data-values` counts through those values; a checkbox has its value when
 * checked and that of `data-off` when not.
 */
export class LabForm {
  private readonly form: HTMLFormElement;
  /** What the address holds that no control can show, until its control is used. */
  private unshown: Map<FieldName, string>;

  constructor(form: HTMLFormElement, address: URLSearchParams) {
    this.form = form;
    this.unshown = new Map();
    const { setting } = readSetting(address);
    for (const name of FIELD_NAMES) {
      const written = address.get(name)?.trim();
      if (!this.show(name, String(setting[name]), written) && written) {
        if (written !== String(setting[name])) this.unshown.set(name, written);
      }
    }
  }

  /** Reads all controls, and says beside each what cannot be used. */
  read(): { setting: Setting; problems: Problems } {
    const given = new Map<string, string>();
    for (const name of FIELD_NAMES) given.set(name, this.unshown.get(name) ?? this.valueOf(name));
    const answer = readSetting({ get: (name: string) => given.get(name) ?? null });
    for (const name of FIELD_NAMES) this.say(name, answer.problems[name] ?? '');
    this.reveal(answer.setting);
    return answer;
  }

  /** A control that was used says what it shows. */
  used(control: EventTarget | null): void {
    this.unshown.delete((control as Control | null)?.name as FieldName);
  }

  private controls(name: FieldName): Control[] {
    return [...this.form.querySelectorAll<Control>(`[name="${name}"]`)];
  }

  private valueOf(name: FieldName): string {
    for (const control of this.controls(name)) {
      if (control.type === 'radio' && !(control as HTMLInputElement).checked) continue;
      if (control.type === 'checkbox' && !(control as HTMLInputElement).checked) {
        return control.dataset['off'] ?? '';
      }
      return valuesOf(control)?.[Number(control.value)] ?? control.value;
    }
    return '';
  }

  /** Puts a value into its control. A text field shows what was written, right or wrong. */
  private show(name: FieldName, value: string, written: string | undefined): boolean {
    for (const control of this.controls(name)) {
      if (control.type === 'radio' || control.type === 'checkbox') {
        (control as HTMLInputElement).checked = control.value === value;
      } else if (control.type === 'text') {
        control.value = written ?? value;
        return true;
      } else {
        control.value = String(valuesOf(control)?.indexOf(value) ?? value);
      }
    }
    return false;
  }

  private say(name: FieldName, problem: string): void {
    const place = this.form.querySelector(`#lab-${name}-problem`);
    if (place && place.textContent !== problem) place.textContent = problem;
    for (const control of this.controls(name)) {
      if (problem) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
  }

  /** Shows the controls that count, and the value beside each range. */
  private reveal(setting: Setting): void {
    const counts = fieldsOf(setting);
    for (const place of this.form.querySelectorAll<HTMLElement>('[data-field]')) {
      place.hidden = !counts.has(place.dataset['field'] as FieldName);
    }
    for (const place of this.form.querySelectorAll<HTMLElement>('[data-panel]')) {
      place.hidden = place.dataset['panel'] !== setting.panel;
    }
    for (const range of this.form.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
      const value = this.valueOf(range.name as FieldName);
      const unit = range.dataset['unit'];
      const words = Number(value).toLocaleString('en-GB') + (unit ? ` ${unit}` : '');
      range.setAttribute('aria-valuetext', words);
      const output = this.form.querySelector(`output[for="${range.id}"]`);
      if (output) output.textContent = words;
    }
  }
}

/** The values that a range counts through. */
function valuesOf(control: Control): string[] | undefined {
  return control.dataset['values']?.split(' ');
}

/** Puts a setting into the address without a new entry in the history. */
export function writeAddress(setting: Setting): void {
  history.replaceState(history.state, '', location.pathname + queryOf(setting) + location.hash);
}
