import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isWarning, type Problem } from '../lib/desk/problem.ts';
import { BUILD_DAY } from './build-day.ts';
import { paintFor, printReport } from './print-problems.ts';
import { problemsIn } from './problems.ts';

/** How long the disk must be quiet before the desk looks again. */
const QUIET_MS = 200;

/** An error that Astro prints as it is: the author's files matter, not ours. */
function stop(report: string): Error {
  const error = new Error(`The desk stopped the build.\n\n${report}`);
  error.name = 'Desk';
  error.stack = '';
  return error;
}

/**
 * Runs the desk with Astro. A build with problems stops before it begins. The
 * dev server tells them at the start and after every change of content, in the
 * terminal and over the page.
 */
export function checkContent(): AstroIntegration {
  let root = '';
  const problemsNow = (): Problem[] => problemsIn(root, BUILD_DAY).problems;

  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const problems = problemsNow();
        const report = printReport(problems, { paint: paintFor(process.stderr) });
        if (!problems.every(isWarning)) throw stop(report);
        logger.info(report);
      },

      'astro:server:setup': ({ server, logger }) => {
        const content = join(root, 'content');
        let problems: Problem[] = [];

        const showInBrowser = (): void => {
          const first = problems.find((problem) => !isWarning(problem));
          if (!first) return;
          const loc = { ...first.place, file: join(root, first.place.file) };
          const err = { name: 'Desk', message: printReport(problems), stack: '', loc };
          server.ws.send({ type: 'error', err });
        };
        const look = (): void => {
          problems = problemsNow();
          const report = printReport(problems, { paint: paintFor(process.stdout) });
          if (problems.every(isWarning)) logger.info(report);
          else logger.warn(`\n${report}`);
          showInBrowser();
        };

        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (relative(content, path).startsWith('..')) return;
          // The ids of a page's blocks stand in the list beside its text.
          if (path.endsWith('.blocks.yaml')) {
            server.moduleGraph.onFileChange(path.replace(/\.blocks\.yaml$/, '.mdx'));
          }
          clearTimeout(timer);
          timer = setTimeout(look, QUIET_MS);
        });
        server.ws.on('connection', showInBrowser);
        look();
      },
    },
  };
}
