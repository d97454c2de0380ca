/** The menu of a passage: opened at its mark, with arrow keys, closed by Escape or a press elsewhere. */
import { choicesFor, moveByArrows } from './choices.ts';
import { named, passageOf } from './passage.ts';

let menu: HTMLElement | undefined;
let opener: HTMLElement | undefined;

function controls(): HTMLElement[] {
  return [...menu!.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function make(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'choices';
  made.popover = 'auto';
  made.addEventListener('keydown', (event) => {
    moveByArrows(event, controls());
    // Tab leaves a menu, and goes on from its mark.
    if (event.key === 'Tab' && made.role === 'menu') made.hidePopover();
  });
  made.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) made.hidePopover();
  });
  made.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'closed') return;
    opener?.setAttribute('aria-expanded', 'false');
    if (made.contains(document.activeElement)) opener?.focus({ preventScroll: true });
  });
  document.querySelector('main')!.append(made);
  return made;
}

/** Opens the menu of the block or heading that a mark stands in. */
export async function openMenu(mark: HTMLAnchorElement): Promise<void> {
  const block = mark.closest<HTMLElement>('[id]')!;
  const choices = choicesFor(await named(passageOf(block)));
  menu ??= make();
  if (menu.matches(':popover-open')) menu.hidePopover();
  for (const choice of choices) {
    choice.role = 'menuitem';
    choice.tabIndex = -1;
  }
  menu.role = 'menu';
  menu.ariaLabel = 'This passage';
  menu.replaceChildren(...choices);
  opener = mark;
  const { left, bottom } = mark.getBoundingClientRect();
  menu.style.setProperty('--choices-start', `${left + scrollX}px`);
  menu.style.setProperty('--choices-top', `${bottom + scrollY}px`);
  menu.showPopover();
  mark.setAttribute('aria-expanded', 'true');
  choices[0]!.focus({ preventScroll: true });
}
