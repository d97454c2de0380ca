import {
  CORE_FILE,
  pageFile,
  shardFile,
  shardOf,
  vocabularyFile,
  type Core,
  type FacetSets,
} from './index-files.ts';
import { decodedNeighbours } from './neighbours.ts';
import type { SearchPage } from './page.ts';
import { decoded, decodedPostings, type Postings } from './postings.ts';
import { synonymsOf, type Synonyms } from './concepts.ts';
import { decodedVocabulary, type KnownWord } from './vocabulary.ts';

/** Brings a file of the index by its name. */
export type Read = (file: string) => Promise<string>;

/** The part of the index that is always in memory. */
export interface OpenIndex {
  core: Core;
  sets: FacetSets;
  setOfPage: number[];
  neighbours: number[][];
  synonyms: Synonyms;
}

/** Reads the files of an index, each once. What failed is tried again when it is asked for again. */
export class IndexReader {
  private readonly read: Read;
  private readonly promised = new Map<string, Promise<unknown>>();
  private readonly shards = new Map<number, Map<string, string>>();
  private readonly postings = new Map<string, Postings>();

  constructor(read: Read) {
    this.read = read;
  }

  private once<T>(file: string, parse: (text: string) => T): Promise<T> {
    const known = this.promised.get(file) as Promise<T> | undefined;
    if (known) return known;
    const promise = this.read(file).then(parse);
    promise.catch(() => this.promised.delete(file));
    this.promised.set(file, promise);
    return promise;
  }

  open(): Promise<OpenIndex> {
    return this.once(CORE_FILE, (text) => {
      const core = JSON.parse(text) as Core;
      return {
        core,
        sets: core.sets,
        setOfPage: decoded(core.setOfPage),
        neighbours: decodedNeighbours(core.neighbours),
        synonyms: synonymsOf(core.synonyms),
      };
    });
  }

  /** Fetches the postings of terms, so that `postingsOf` can answer. */
  async fetchTerms(terms: Iterable<string>): Promise<void> {
    const { core } = await this.open();
    const numbers = new Set([...terms].map((term) => shardOf(term, core.shards)));
    await Promise.all([...numbers].map((number) => this.fetchShard(core, number)));
  }

  private async fetchShard(core: Core, number: number): Promise<void> {
    if (this.shards.has(number)) return;
    const lines = await this.once(shardFile(core.version, number), (text) => {
      const byTerm = new Map<string, string>();
      for (const line of text.split('\n')) {
        const space = line.indexOf(' ');
        byTerm.set(line.slice(0, space), line.slice(space + 1));
      }
      return byTerm;
    });
    this.shards.set(number, lines);
  }

  /** The postings of a term whose file was fetched; `undefined` if the site lacks the term. */
  postingsOf(term: string): Postings | undefined {
    const known = this.postings.get(term);
    if (known) return known;
    for (const lines of this.shards.values()) {
      const line = lines.get(term);
      if (line === undefined) continue;
      const postings = decodedPostings(line);
      this.postings.set(term, postings);
      return postings;
    }
    return undefined;
  }

  /** The terms that begin with some letters, among those whose files were fetched. */
  termsFrom(prefix: string): string[] {
    return [...this.shards.values()].flatMap((lines) =>
      [...lines.keys()].filter((term) => term.startsWith(prefix)),
    );
  }

  async vocabulary(): Promise<KnownWord[]> {
    const { core } = await this.open();
    return this.once(vocabularyFile(core.version), decodedVocabulary);
  }

  async page(number: number): Promise<SearchPage> {
    const { core, sets, setOfPage } = await this.open();
    const stored = await this.once(
      pageFile(core.version, number),
      (text) => JSON.parse(text) as Omit<SearchPage, 'filters'>,
    );
    return { ...stored, filters: sets[setOfPage[number]!] ?? {} };
  }
}
