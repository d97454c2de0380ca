import { z } from 'astro/zod';
import type { Cell } from './csv.ts';

/**
 * The version of the shapes of all files. The first number goes up when a program
 * that reads them may break, the second when something is added.
 */
export const DATA_VERSION = '1.1.0';

/** A kind of record that others may take: how it looks, and what its fields mean. */
export interface Collection<R> {
  /** The name of its files. */
  name: string;
  title: string;
  /** What the records are, in one or two sentences. */
  about: string;
  /** One record. */
  schema: z.ZodType<R>;
  /** What each field of a record means, in one sentence. */
  fields: Readonly<Record<string, string>>;
  /** The columns of the table, and what stands in each. */
  columns: readonly (readonly [name: string, cell: (record: R) => Cell])[];
  /**
   * The file is a list and nothing else, because programs that know the format
   * expect one.
   */
  isBareList?: boolean;
}

/** A record alone: the fields of its schema, without what the site adds to them. */
export function recordOf<S extends z.ZodObject>(schema: S, value: z.output<S>): z.output<S> {
  return schema.parse(
    Object.fromEntries(Object.keys(schema.shape).map((key) => [key, value[key]])),
  );
}

/** What a file says of itself, beside its records. */
export interface Imprint {
  /** The day for which statuses and states hold. */
  asOf: string;
  publisher: string;
  licence: string;
  /** The whole address of the schema. */
  schema: string;
}

/** The contents of a JSON file. */
export function fileOf<R>(
  { name, isBareList }: Collection<R>,
  records: readonly R[],
  { schema, asOf, publisher, licence }: Imprint,
): unknown {
  if (isBareList) return records;
  return {
    $schema: schema,
    name,
    version: DATA_VERSION,
    asOf,
    publisher,
    licence,
    count: records.length,
    records,
  };
}

type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema> };

/** The JSON Schema of a collection's file. A record alone is at `#/$defs/record`. */
export function jsonSchemaOf<R>(collection: Collection<R>, address: string): JsonSchema {
  const { $schema, $defs, ...record } = z.toJSONSchema(collection.schema, {
    io: 'output',
  }) as JsonSchema;
  for (const [field, meaning] of Object.entries(collection.fields)) {
    const property = record.properties?.[field];
    if (property) property['description'] = meaning;
  }
  const records = { type: 'array', items: { $ref: '#/$defs/record' } };
  const envelope = {
    type: 'object',
    properties: {
      $schema: { type: 'string', format: 'uri' },
      name: { const: collection.name },
      version: { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+$` },
      asOf: {
        type: 'string',
        format: 'date',
        description: 'The day for which statuses and states hold.',
      },
      publisher: { type: 'string' },
      licence: { type: 'string', description: 'On what terms the data may be used.' },
      count: { type: 'integer', minimum: 0 },
      records,
    },
    required: ['$schema', 'name', 'version', 'asOf', 'publisher', 'licence', 'count', 'records'],
    additionalProperties: false,
  };
  return {
    $schema,
    $id: address,
    title: collection.title,
    description: collection.about,
    ...(collection.isBareList ? records : envelope),
    $defs: { record, ...($defs as Record<string, unknown> | undefined) },
  };
}

/** The rows of a collection's table, the names of the columns first. */
export function tableOf<R>({ columns }: Collection<R>, records: readonly R[]): Cell[][] {
  return [
    columns.map(([name]) => name),
    ...records.map((record) => columns.map(([, cell]) => cell(record))),
  ];
}
