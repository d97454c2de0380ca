import { printDate } from '../calendar.ts';
import type { Instrument } from './instrument.ts';
import type { DatedEvent } from './state.ts';

/** Names of jurisdictions as readers see them. */
export const JURISDICTION_NAMES: Readonly<Record<Instrument['jurisdiction'], string>> = {
  us: 'United States',
  eu: 'European Union',
  uk: 'United Kingdom',
  nl: 'Netherlands',
  jp: 'Japan',
  kr: 'South Korea',
  tw: 'Taiwan',
  cn: 'China',
  multilateral: 'Multilateral',
};

/** Names of controlled items as readers see them. */
export const ITEM_NAMES: Readonly<Record<Instrument['items'][number], string>> = {
  chips: 'chips',
  memory: 'memory',
  equipment: 'chip-making equipment',
  weights: 'model weights',
  'model-access': 'access to models',
  cloud: 'cloud',
  technology: 'technology',
  models: 'AI models',
  minerals: 'minerals',
};

/** What happened, in words. */
export const EVENT_WORDS: Readonly<Record<DatedEvent['event'], string>> = {
  proposed: 'proposed',
  published: 'published',
  'in-force': 'in force',
  amended: 'amended',
  suspended: 'suspended',
  'not-enforced': 'announced as not enforced',
  lifted: 'lifted',
  rescinded: 'rescinded',
  expired: 'expired',
  unknown: 'what followed was not found',
};

/** What happened to the whole or to a part: "general-purpose models, in force". */
export function eventWords({ part, event }: DatedEvent): string {
  return `${part ? `${part}, ` : ''}${EVENT_WORDS[event]}`;
}

/** A known change to come, as a sentence. */
export function dueWords(next: DatedEvent): string {
  return `A change is due on ${printDate(next.date)}: ${eventWords(next)}.`;
}
