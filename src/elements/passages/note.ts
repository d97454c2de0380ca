/** A note that a page gives its reader about what is quoted from it or has changed in it. */

type Part = string | Node;

export function paragraph(...parts: Part[]): HTMLElement {
  const made = document.createElement('p');
  made.append(...parts);
  return made;
}

export function bold(words: string): HTMLElement {
  const made = document.createElement('b');
  made.textContent = words;
  return made;
}

export function linkTo(href: string, words: string): HTMLElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = words;
  return made;
}

export function button(words: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** A note with these parts. It can take the focus, so that it is read when it appears. */
export function note(label: string, ...parts: Node[]): HTMLElement {
  const made = document.createElement('div');
  made.className = 'quote-note version-note';
  made.role = 'note';
  made.ariaLabel = label;
  made.tabIndex = -1;
  made.append(...parts);
  return made;
}
