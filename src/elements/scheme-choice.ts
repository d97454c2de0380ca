/** Where the reader's choice of a light or dark page is kept, in this browser only. */
const KEY = 'scheme';

const root = document.documentElement;

/** The stored choice, or `system`, also where storage is refused. */
function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? 'system';
  } catch {
    return 'system';
  }
}

function apply(scheme: string): void {
  if (scheme === 'system') delete root.dataset['scheme'];
  else root.dataset['scheme'] = scheme;
}

apply(stored());

/** `<scheme-choice>` prints three radio buttons: without a script there is nothing to choose. */
class SchemeChoice extends HTMLElement {
  connectedCallback(): void {
    const now = stored();
    this.innerHTML = `<fieldset class="scheme"><legend>Page</legend>${['system', 'light', 'dark']
      .map(
        (scheme) =>
          `<label><input type="radio" name="scheme" value="${scheme}"${scheme === now ? ' checked' : ''}> ${scheme}</label>`,
      )
      .join('')}</fieldset>`;
    this.addEventListener('change', this);
  }

  handleEvent(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    apply(value);
    try {
      localStorage.setItem(KEY, value);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
  }
}

customElements.define('scheme-choice', SchemeChoice);
