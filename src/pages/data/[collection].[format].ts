import type { APIRoute } from 'astro';
import { dataSets, type DataSet } from '../../queries/data.ts';

const formats: Readonly<Record<string, (set: DataSet) => string>> = {
  json: (set) => set.json(),
  csv: (set) => set.csv(),
  'schema.json': (set) => set.schema(),
};

export async function getStaticPaths() {
  return (await dataSets()).flatMap((set) =>
    Object.keys(formats).map((format) => ({
      params: { collection: set.name, format },
      props: { set },
    })),
  );
}

export const GET: APIRoute = ({ params, props }) =>
  new Response(formats[params['format']!]!(props['set'] as DataSet));
