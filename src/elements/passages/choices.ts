/** What can be done with a passage, as the controls of a menu or of a bar. */
import { inQuotationMarks, quotationHtml, quotationText } from '../../lib/quotes/quotation.ts';
import type { Named } from './passage.ts';
import { briefingPath } from './versions-here.ts';

/** Says something to screen readers. */
export function announce(words: string): void {
  let output = document.querySelector<HTMLOutputElement>('output.passages');
  if (!output) {
    output = document.createElement('output');
    output.className = 'passages visually-hidden';
    document.body.append(output);
  }
  output.textContent = words;
}

/** Puts it on the clipboard as plain text and, where the browser takes it, as HTML too. */
async function copy(plain: string, html?: string): Promise<void> {
  if (!html || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(plain);
  const as = (type: string, text: string): [string, Blob] => [type, new Blob([text], { type })];
  await navigator.clipboard.write([
    new ClipboardItem(Object.fromEntries([as('text/plain', plain), as('text/html', html)])),
  ]);
}

/** Shows what could not be copied, so that the reader can. */
function showInstead(control: HTMLElement, plain: string): void {
  const label = document.createElement('label');
  label.textContent = 'The browser allows no copying. Copy it from here:';
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 5;
  field.value = plain;
  label.append(field);
  const box = control.parentElement!;
  box.role = 'group';
  box.replaceChildren(label);
  field.select();
}

function control(label: string, act: (control: HTMLElement) => Promise<void>): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => void act(button));
  return button;
}

function copier(label: string, done: string, plain: string, html?: string): HTMLElement {
  return control(label, async (button) => {
    try {
      await copy(plain, html);
      button.textContent = done;
      announce(done);
    } catch {
      showInstead(button, plain);
    }
  });
}

/** The controls for a passage. */
export function choicesFor(passage: Named): HTMLElement[] {
  const { title, link, paragraphs, reference, address, version } = passage;
  const anchor = new URL(link).hash.split(':~:')[0]!;
  const choices = [copier('Copy link', 'Link copied', link)];
  if (paragraphs.length > 0) {
    choices.push(
      copier(
        'Copy quotation with reference',
        'Quotation copied',
        quotationText(passage),
        quotationHtml(passage),
      ),
    );
  } else if (/^#b-/.test(anchor)) {
    choices.push(copier('Copy reference', 'Reference copied', `${reference}. ${address}`));
  }
  if (briefingPath && /^#b-/.test(anchor)) {
    const cite = document.createElement('a');
    cite.className = 'cite';
    cite.href = `${briefingPath}cite/${version ? `?version=${version}` : ''}${anchor}`;
    cite.textContent = 'Cite in other forms';
    choices.push(cite);
  }
  if (navigator.share) {
    const text = inQuotationMarks(paragraphs).join('\n\n');
    choices.push(
      // A sheet that is closed without a choice rejects; there is nothing to tell.
      control('Share', () =>
        navigator.share({ title, url: link, ...(text && { text }) }).catch(() => {}),
      ),
    );
  }
  return choices;
}

/** Moves the focus among controls by arrow keys, Home and End. */
export function moveByArrows(event: KeyboardEvent, controls: readonly HTMLElement[]): void {
  const at = controls.indexOf(document.activeElement as HTMLElement);
  const { length } = controls;
  const to = {
    ArrowDown: (at + 1) % length,
    ArrowRight: (at + 1) % length,
    ArrowUp: (at - 1 + length) % length,
    ArrowLeft: (at - 1 + length) % length,
    Home: 0,
    End: length - 1,
  }[event.key];
  if (to === undefined || at === -1) return;
  event.preventDefault();
  controls[to]!.focus();
}
