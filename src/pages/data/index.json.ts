import type { APIRoute } from 'astro';
import { BUILD_DAY } from '../../build/build-day.ts';
import { DATA_VERSION } from '../../lib/data/collection.ts';
import { printJson } from '../../lib/data/json.ts';
import { paths } from '../../lib/paths.ts';
import { dataSets } from '../../queries/data.ts';
import { fullAddress, site } from '../../site.ts';

/** What files there are, for programs. */
export const GET: APIRoute = async () =>
  new Response(
    printJson({
      name: site.name,
      version: DATA_VERSION,
      asOf: BUILD_DAY,
      publisher: site.publisher,
      licence: site.licence,
      about: fullAddress(paths.data()),
      collections: (await dataSets()).map(({ name, title, about, count }) => ({
        name,
        title,
        about,
        count,
        json: fullAddress(paths.dataFile(name, 'json')),
        csv: fullAddress(paths.dataFile(name, 'csv')),
        schema: fullAddress(paths.dataFile(name, 'schema.json')),
      })),
    }),
  );
