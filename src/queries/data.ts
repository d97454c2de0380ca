import { BUILD_DAY } from '../build/build-day.ts';
import { readHealth } from '../build/health-file.ts';
import { chipData, chipsCollection } from '../lib/data/chips.ts';
import { claimData, claimsCollection } from '../lib/data/claims.ts';
import {
  fileOf,
  jsonSchemaOf,
  tableOf,
  type Collection,
  type Imprint,
} from '../lib/data/collection.ts';
import { printCsv } from '../lib/data/csv.ts';
import { glossaryCollection, termData } from '../lib/data/glossary.ts';
import { printJson } from '../lib/data/json.ts';
import { lawCollection, lawData } from '../lib/data/law.ts';
import { sourceData, sourcesCollection } from '../lib/data/sources.ts';
import { paths } from '../lib/paths.ts';
import { linkState, type Health, type LinkState } from '../lib/sources/health.ts';
import { fullAddress, site } from '../site.ts';
import { allChips } from './chips.ts';
import { glossary } from './glossary.ts';
import { allLaw } from './law.ts';
import { allClaims } from './ledger.ts';
import { once } from './once.ts';
import { sources, type SourceRecord } from './sources.ts';

/** A collection with its records, ready to be written. */
export interface DataSet {
  name: string;
  title: string;
  about: string;
  count: number;
  fields: Readonly<Record<string, string>>;
  columns: readonly string[];
  /** The file as JSON, with all records or with one alone. */
  json(id?: string): string;
  csv(): string;
  schema(): string;
}

function dataSet<R extends { id: string }>(
  collection: Collection<R>,
  unsorted: readonly R[],
): DataSet {
  const records = unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(records.map((record) => [record.id, record]));
  const { name, title, about, fields, columns } = collection;
  const address = fullAddress(paths.dataFile(name, 'schema.json'));
  const imprint: Imprint = {
    schema: address,
    asOf: BUILD_DAY,
    publisher: site.publisher,
    licence: site.licence,
  };
  return {
    name,
    title,
    about,
    count: records.length,
    fields,
    columns: columns.map(([column]) => column),
    json: (id) =>
      printJson(fileOf(collection, id === undefined ? records : [byId.get(id)!], imprint)),
    csv: () => printCsv(tableOf(collection, records)),
    schema: () => printJson(jsonSchemaOf(collection, address)),
  };
}

const healthFile = once(async () => readHealth());

/** What is known of the link of a source. */
export async function healthOf(
  source: SourceRecord,
): Promise<{ state: LinkState; health: Health | undefined }> {
  const health = (await healthFile())[source.id];
  return { state: linkState(health, source.URL), health };
}

/** Everything that others may take, in the order in which it is explained. */
export const dataSets = once(async (): Promise<DataSet[]> => {
  const health = await healthFile();
  return [
    dataSet(
      claimsCollection,
      (await allClaims()).map((claim) =>
        claimData(claim, fullAddress(paths.claim(claim.id)), BUILD_DAY),
      ),
    ),
    dataSet(
      lawCollection,
      (await allLaw()).map((law) => lawData(law, fullAddress(paths.law(law.id)), BUILD_DAY)),
    ),
    dataSet(
      sourcesCollection,
      [...(await sources()).values()].map((source) =>
        sourceData(source, fullAddress(paths.source(source.id)), health[source.id]),
      ),
    ),
    dataSet(
      glossaryCollection,
      [...(await glossary()).values()].map((term) =>
        termData(term, fullAddress(paths.term(term.id))),
      ),
    ),
    dataSet(
      chipsCollection,
      (await allChips()).map((chip) => chipData(chip, fullAddress(paths.chip(chip.id)))),
    ),
  ];
});

/** The file of one record alone, in the form of the whole collection. */
export async function recordJson(name: string, id: string): Promise<string> {
  return (await dataSets()).find((set) => set.name === name)!.json(id);
}
