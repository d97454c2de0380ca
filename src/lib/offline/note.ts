/** What a kept copy says of itself. It may be old, and the states in it with it. */
import { printDate, type Day } from '../calendar.ts';
import { escape } from '../html.ts';

/** The words in the foot of every page that say of which day it is. */
export function builtOn(day: Day): string {
  return `Built on ${printDate(day)}`;
}

/** The day in the words of `builtOn`, as printed; `undefined` if a page lacks them. */
export function dayBuilt(html: string): string | undefined {
  return /Built on (\d{1,2} \w{3} \d{4})/.exec(html)?.[1];
}

/** Why a copy is shown: the network failed, takes too long, or the host answers with an error. */
export type Why = 'offline' | 'slow' | 'silent';

const REASONS: Readonly<Record<Why, string>> = {
  offline: 'You are offline',
  slow: 'The network is slow',
  silent: 'The site does not answer',
};

/**
 * @param day - the build day as the page prints it.
 */
export function noteOn(why: Why, day: string | undefined): string {
  const copy = day ? `this copy is of ${day}` : 'this copy has no date';
  return `${REASONS[why]}: ${copy}. What it says of law and evidence may have changed since.`;
}

/** Stands above the offline page where a page was asked for that is not kept. */
export function missingNote(why: Why): string {
  return `${REASONS[why]}, and the page you asked for is not kept on this device. Below is what is.`;
}

/**
 * Puts a note at the start of a page's text. It is part of the card where the page
 * opens in place, for the same reason.
 */
export function withNote(html: string, note: string): string {
  const paragraph = `<p class="kept-note" role="status" data-card>${escape(note)}</p>`;
  const main = /<main\b[^>]*>/.exec(html) ?? /<body\b[^>]*>/.exec(html);
  if (!main) return html;
  const end = main.index + main[0].length;
  return html.slice(0, end) + paragraph + html.slice(end);
}

/** The title of a page, without the name of the site behind it. */
export function titleIn(html: string): string | undefined {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  return title && title.replace(/ · [^·]*$/, '');
}
