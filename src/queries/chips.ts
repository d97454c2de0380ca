import { getCollection } from 'astro:content';
import { figuresOf, type Chip } from '../lib/chips/chip.ts';
import type { ChipFigures } from '../lib/chips/figures.ts';
import { OTHER_RULES, type OtherRule } from '../lib/chips/print.ts';
import { regimesOf, type Regime } from '../lib/chips/regime.ts';
import { spansOf } from '../lib/law/state.ts';
import { allLaw, lawById } from './law.ts';
import { once } from './once.ts';
import { sourceOf } from './sources.ts';

export interface ChipRecord extends Chip {
  id: string;
  /** Maker and name, as a heading names it: "Nvidia H20". */
  title: string;
  figures: ChipFigures;
}

/** Every chip, by maker and then by name. */
export const allChips = once(async (): Promise<ChipRecord[]> => {
  const chips = (await getCollection('chips')).map(({ id, data }) => ({
    ...data,
    id,
    title: `${data.vendor} ${data.name}`,
    figures: figuresOf({ ...data, id }),
  }));
  const numeric = new Intl.Collator('en', { numeric: true });
  return chips.sort(
    (a, b) => numeric.compare(a.vendor, b.vendor) || numeric.compare(a.name, b.name),
  );
});

/** The instruments that bear on chips. */
export const chipRegimes = once(async (): Promise<Regime[]> => regimesOf(await allLaw()));

/** The instruments to which an answer on a chip designed in China points. */
export async function otherRules(): Promise<OtherRule[]> {
  const laws = await lawById();
  return OTHER_RULES.map((id) => {
    const law = laws.get(id);
    if (!law) throw new Error(`no instrument is called "${id}"`);
    return { id, short: law.short, does: law.does, spans: spansOf(law, '9999-12-31') };
  });
}

/** What a source is called in a line of working: its register number, or its title. */
export async function sourceLabel(id: string): Promise<string> {
  const { number, title, author } = await sourceOf(id);
  if (number) return number;
  const [first] = author;
  const name = first && ('literal' in first ? first.literal : first.family);
  return name && !title.startsWith(name) ? `${name}, ${title}` : title;
}
