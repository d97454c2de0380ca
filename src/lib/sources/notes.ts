/** A source with the number of its note and the blocks of the text that lean on it. */
export interface Note {
  source: string;
  number: number;
  /** Ids of blocks, in order, each once. */
  usedIn: string[];
}

/** A place of a text that leans on sources: the block's id and the sources in order. */
export interface NotedPlace {
  block: string | undefined;
  sources: readonly string[];
}

/** Numbers the sources of a text in the order of their first use, from 1. */
export function numberNotes(places: readonly NotedPlace[]): Note[] {
  const notes = new Map<string, Note>();
  for (const { block, sources } of places) {
    for (const source of sources) {
      const note = notes.get(source) ?? { source, number: notes.size + 1, usedIn: [] };
      notes.set(source, note);
      if (block && !note.usedIn.includes(block)) note.usedIn.push(block);
    }
  }
  return [...notes.values()];
}
