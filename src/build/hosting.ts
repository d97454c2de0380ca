/**
 * `npm run hosting`: makes `dist/` ready for a server of one's own. Lays compressed
 * files beside the originals and writes configurations of nginx and Caddy, from the
 * headers and redirects of the build, to `hosting/`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHeaderRules } from '../lib/headers.ts';
import { printCaddyfile } from '../lib/hosting/caddy.ts';
import { printNginx } from '../lib/hosting/nginx.ts';
import { readRedirects, type ServerSettings } from '../lib/hosting/places.ts';
import { site } from '../site.ts';
import { compressFolder } from './compress.ts';

const BUILT = 'dist';

/** The settings of a server, from what the build wrote. */
export function settingsOf(
  built: string,
  where: Pick<ServerSettings, 'base' | 'root' | 'port'>,
): ServerSettings {
  const read = (name: string): string => {
    try {
      return readFileSync(join(built, name), 'utf8');
    } catch {
      return '';
    }
  };
  const rules = readHeaderRules(read('_headers'));
  if (rules.length === 0)
    throw new Error(`There is no ${built}/_headers. Run npm run build first.`);
  return { rules, redirects: readRedirects(read('_redirects')), ...where };
}

async function main(): Promise<void> {
  const settings = settingsOf(BUILT, {
    base: site.base,
    root: process.env['SITE_ROOT'] || '/srv/site',
    port: 8080,
  });
  mkdirSync('hosting', { recursive: true });
  writeFileSync('hosting/nginx.conf', printNginx(settings));
  writeFileSync('hosting/Caddyfile', printCaddyfile(settings));
  console.log('hosting/nginx.conf and hosting/Caddyfile are written');

  const isSeen = process.stderr.isTTY;
  const { files, bytes, by } = await compressFolder(BUILT, (done, all) => {
    if (isSeen && done % 50 === 0) process.stderr.write(`\rcompressing ${done} of ${all}`);
  });
  if (isSeen) process.stderr.write('\r');
  const shares = Object.entries(by).map(
    ([end, size]) => `${end.slice(1)} ${((100 * size) / bytes).toFixed(1)} %`,
  );
  console.log(`${files} files compressed: ${shares.join(', ')} of ${bytes} bytes`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
