import { paths } from '../paths.ts';
import type { Redirect } from './redirect.ts';

/** The files that lie beside the page of a record, for each kind that has any. */
const COMPANIONS: readonly (readonly [page: RegExp, files: (id: string) => string[]])[] = [
  [
    /^\/briefings\/([^/]+)\/$/,
    (id) => [
      paths.twin(paths.briefing(id)),
      ...['bib', 'ris', 'json'].map((ending) => paths.briefingCitation(id, ending)),
    ],
  ],
  [
    /^\/claims\/([^/]+)\/$/,
    (id) => [
      paths.twin(paths.claim(id)),
      ...['json', 'bib', 'ris', 'csl.json'].map((ending) => paths.claimFile(id, ending)),
    ],
  ],
  [/^\/law\/([^/]+)\/$/, (id) => [paths.twin(paths.law(id)), paths.lawFile(id)]],
  [
    /^\/sources\/([^/]+)\/$/,
    (id) => ['json', 'bib', 'ris'].map((ending) => paths.sourceFile(id, ending)),
  ],
  [/^\/figures\/([^/]+)\/$/, (id) => [paths.figureData(id)]],
];

/**
 * Redirects with those of the files that move along with a page: its twin, its data,
 * its citations. Frozen versions stay where they are.
 */
export function withCompanions(redirects: readonly Redirect[]): Redirect[] {
  return redirects.flatMap((redirect) => {
    const { from, to, on } = redirect;
    const found = COMPANIONS.flatMap(([page, files]) => {
      const [old, now] = [page.exec(from)?.[1], page.exec(to)?.[1]];
      return old === undefined || now === undefined ? [] : [[files(old), files(now)] as const];
    });
    return [
      redirect,
      ...found.flatMap(([before, after]) =>
        before.map((file, index) => ({ from: file, to: after[index]!, on })),
      ),
    ];
  });
}
