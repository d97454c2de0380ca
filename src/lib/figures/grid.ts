/** Which law stands where: a mark for every law record, by jurisdiction and item. */
import { printDate } from '../dates.ts';
import { JURISDICTIONS, ITEMS, type Instrument } from '../law/instrument.ts';
import type { FigureOf, SpanState } from './figure.ts';
import type { FigureTable, Known } from './known.ts';
import { stateOn, spansOfLaw } from './spans.ts';

type Jurisdiction = (typeof JURISDICTIONS)[number];
type Item = (typeof ITEMS)[number];

export const JURISDICTION_NAMES: Readonly<Record<Jurisdiction, string>> = {
  us: 'United States',
  eu: 'European Union',
  uk: 'United Kingdom',
  nl: 'Netherlands',
  jp: 'Japan',
  kr: 'South Korea',
  tw: 'Taiwan',
  cn: 'China',
  multilateral: 'Many states',
};

export const ITEM_NAMES: Readonly<Record<Item, string>> = {
  chips: 'Chips',
  memory: 'Memory',
  equipment: 'Equipment',
  weights: 'Weights',
  'model-access': 'Access to models',
  cloud: 'Cloud',
  technology: 'Technology',
  models: 'Models',
  minerals: 'Minerals',
};

/** How a record stands, in the order in which a cell shows it. */
export const TILE_LOOKS = [
  'in-force',
  'suspended',
  'not-enforced',
  'pending',
  'unknown',
  'ended',
] as const;

export type TileLook = (typeof TILE_LOOKS)[number];

const LOOK_WORDS: Readonly<Record<TileLook, string>> = {
  'in-force': 'in force',
  suspended: 'suspended',
  'not-enforced': 'not enforced',
  pending: 'proposed or not yet in force',
  unknown: 'not found',
  ended: 'ended',
};

export interface GridDrawing {
  columns: string[];
  rows: { label: string; cells: TileLook[][] }[];
  key: { look: TileLook; text: string }[];
}

interface Standing {
  record: Instrument & { id: string };
  look: TileLook;
}

/** The records that a figure is about, with how each stands on the day. Guidance and plans count too. */
function standings(figure: FigureOf<'grid'>, known: Known): Standing[] {
  return known
    .laws()
    .filter(({ topics }) => figure.topic === undefined || topics.includes(figure.topic))
    .map((record) => ({ record, look: lookOf(record, known) }));
}

function lookOf(record: Instrument, { today }: Known): TileLook {
  const hasOwnEvents = record.events.some(({ part }) => part === undefined);
  if (!hasOwnEvents) return 'unknown';
  const state: SpanState | 'ended' = stateOn(record, today);
  if (state !== 'ended') return state;
  const [first] = spansOfLaw(record);
  return first && first.from > today ? 'pending' : 'ended';
}

const inCell = (all: readonly Standing[], jurisdiction: Jurisdiction, item: Item): Standing[] =>
  all
    .filter(({ record }) => record.jurisdiction === jurisdiction && record.items.includes(item))
    .toSorted((a, b) => TILE_LOOKS.indexOf(a.look) - TILE_LOOKS.indexOf(b.look));

export function drawGrid(figure: FigureOf<'grid'>, known: Known): GridDrawing {
  const all = standings(figure, known);
  const rows = figure.jurisdictions.map((jurisdiction) => ({
    label: JURISDICTION_NAMES[jurisdiction],
    cells: figure.items.map((item) => inCell(all, jurisdiction, item).map(({ look }) => look)),
  }));
  const seen = new Set(rows.flatMap(({ cells }) => cells.flat()));
  return {
    columns: figure.items.map((item) => ITEM_NAMES[item]),
    rows,
    key: TILE_LOOKS.filter((look) => seen.has(look)).map((look) => ({
      look,
      text: look === 'in-force' ? `in force on ${printDate(known.today)}` : LOOK_WORDS[look],
    })),
  };
}

export function tableOfGrid(figure: FigureOf<'grid'>, known: Known): FigureTable {
  const all = standings(figure, known);
  return {
    columns: ['Jurisdiction', 'Law', 'Items', `State on ${printDate(known.today)}`],
    rows: figure.jurisdictions.flatMap((jurisdiction) =>
      all
        .filter(({ record }) => record.jurisdiction === jurisdiction)
        .map(({ record, look }) => ({
          cells: [
            JURISDICTION_NAMES[jurisdiction],
            record.short,
            record.items.map((item) => ITEM_NAMES[item]).join(', '),
            LOOK_WORDS[look],
          ],
          law: record.id,
          sources: record.events.at(-1)!.sources,
        })),
    ),
  };
}
