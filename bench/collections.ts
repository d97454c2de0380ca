/** Reads collections with judgements from the folder that IR_DIR names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Collection {
  name: string;
  documents: { id: string; title: string; text: string }[];
  /** The forms of the questions: `nl`, `kw`, `short` and so on. */
  forms: Record<string, { id: string; q: string }[]>;
  /** For each question, the documents that people judged to answer it. */
  relevant: Record<string, string[]>;
  /** Short forms with their long forms, for the form `acr`. */
  glossary: Record<string, string>;
}

const HOW = `IR_DIR is not set, or holds no collection. Set it to a folder with one folder a collection, each with
docs.jsonl, queries.jsonl, qrels.json, sets.json and glossary.json:
  IR_DIR=/path/to/collections npm run bench:search`;

/** Every collection in IR_DIR, or an error that says what to set. */
export function readCollections(folder = process.env['IR_DIR']): Collection[] {
  const names = folder && existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const found = names.filter((name) => existsSync(join(folder!, name, 'docs.jsonl')));
  if (found.length === 0) throw new Error(HOW);
  return found.map((name) => {
    const read = (file: string) => readFileSync(join(folder!, name, file), 'utf8');
    const json = (file: string, without: object) =>
      existsSync(join(folder!, name, file)) ? JSON.parse(read(file)) : without;
    const lines = (file: string) =>
      read(file)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const questions = () => lines('queries.jsonl').map(({ id, text }) => ({ id, q: text }));
    const sets = json('sets.json', {});
    return {
      name,
      documents: lines('docs.jsonl'),
      forms: Object.keys(sets).length > 0 ? sets : { nl: questions() },
      relevant: JSON.parse(read('qrels.json')),
      glossary: json('glossary.json', {}),
    };
  });
}
