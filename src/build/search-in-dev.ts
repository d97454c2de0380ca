/**
 * Search while writing. The dev server has no built pages to index, so a build runs
 * beside it, at the start and after changes of content, and its index is served.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative, resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** How long the disk must be quiet before the index is made anew: a build is no small thing. */
const QUIET_MS = 3000;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain',
};

/** Only the files of the index; the page `/search/` is the dev server's own. */
const INDEX_FILE = /^\/(?:search|pagefind)\/./;

/** Serves the index of the last build that succeeded. The integration does nothing in a build. */
export function searchInDev(): AstroIntegration {
  return {
    name: 'search-in-dev',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = server.config.root;
        // Outside the project, which the dev server watches.
        const place = mkdtempSync(join(tmpdir(), 'search-in-dev-'));
        const folder = join(place, 'shown');
        const next = join(place, 'next');
        const base = server.config.base.replace(/\/$/, '');

        server.middlewares.use((request, response, pass) => {
          const path = decodeURIComponent((request.url ?? '').split('?')[0]!).slice(base.length);
          const file = resolve(folder, `.${path}`);
          const isIndex = INDEX_FILE.test(path) && file.startsWith(folder + sep);
          if (!isIndex || !statSync(file, { throwIfNoEntry: false })?.isFile()) return pass();
          response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });

        let running: ChildProcess | undefined;
        let isStale = false;
        const index = (): void => {
          if (running) {
            isStale = true;
            return;
          }
          isStale = false;
          const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
          running = spawn(process.execPath, [astro, 'build', '--outDir', next], {
            cwd: root,
            // The dev server's own environment says that it develops.
            env: { ...process.env, NODE_ENV: 'production' },
            stdio: 'ignore',
          });
          running.on('exit', (code) => {
            running = undefined;
            if (code === 0 && existsSync(next)) {
              rmSync(folder, { recursive: true, force: true });
              renameSync(next, folder);
              logger.info('the search index is up to date');
            } else if (code !== null) {
              logger.warn('the site does not build now, so search stays as it was');
            }
            if (isStale) index();
          });
        };

        let timer: NodeJS.Timeout | undefined;
        const content = join(root, 'content');
        server.watcher.on('all', (_event, path) => {
          if (relative(content, path).startsWith('..')) return;
          clearTimeout(timer);
          timer = setTimeout(index, QUIET_MS);
        });
        server.httpServer?.once('close', () => running?.kill());
        process.once('exit', () => {
          running?.kill();
          rmSync(place, { recursive: true, force: true });
        });
        // A program that a signal ends tells nobody, and would leave a whole site behind.
        for (const signal of ['SIGINT', 'SIGTERM'] as const) {
          process.once(signal, () => process.exit());
        }
        index();
      },
    },
  };
}
