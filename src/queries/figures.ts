import { getEntry } from 'astro:content';
import type { Figure } from '../lib/figures/figure.ts';

/** The data of a figure. The desk has seen to it that it exists. */
export async function figureOf(id: string): Promise<Figure> {
  const entry = await getEntry('figures', id);
  if (!entry) throw new Error(`no figure is called "${id}"`);
  return entry.data;
}
