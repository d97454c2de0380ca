import type { Manuscript } from '../briefings/manuscript.ts';
import { walk, type ProseNode } from '../briefings/node.ts';
import { paths } from '../paths.ts';
import type { Addresses } from './addresses.ts';
import { closest } from './closest.ts';
import { placeIn } from './place-in.ts';
import type { Problem } from './problem.ts';
import type { Shelf } from './shelf.ts';

type Unplaced = Omit<Problem, 'place'>;

/** The page that was likely meant, of the same kind: another claim for a claim. */
function nearestPage(path: string, { pages }: Addresses): string | undefined {
  const [, folder = '', ...rest] = path.split('/');
  const folders = new Set([...pages].map((page) => page.split('/')[1] ?? ''));
  const near = folders.has(folder) ? folder : closest(folder, folders);
  if (near === undefined) return undefined;
  const start = `/${near}/`;
  const ids = [...pages].flatMap((page) =>
    page.startsWith(start) ? page.slice(start.length) : [],
  );
  const id = rest.join('/');
  const meant = id === '' ? id : closest(id, ids.filter(Boolean));
  return meant === undefined ? undefined : start + meant;
}

/** A link elsewhere: the reader needs to know what it is, when it was read and how solid it is. */
function external(url: string, shelf: Shelf): Unplaced {
  const address = url.replace(/\/$/, '');
  const source = [...shelf.entries.sources.values()].find(
    ({ value }) => value.URL?.replace(/\/$/, '') === address,
  );
  return {
    rule: 'link-external',
    what: `The link leads off the site: ${url}`,
    mend: source
      ? `Cite it: <Cite source="${source.id}" at="…" />.`
      : 'Record it in content/sources and cite it: <Cite source="…" at="…" />.',
  };
}

function checkAnchor(page: string, anchor: string, { anchors }: Addresses): Unplaced[] {
  const known = anchors.get(page);
  if (!known || known.has(anchor)) return [];
  const meant = closest(anchor, known);
  return [
    {
      rule: 'link-dead',
      what: `${page} has no anchor #${anchor}.`,
      mend: meant
        ? `Write #${meant}.`
        : 'Link to the page alone, or to the id of a heading or block that is there.',
    },
  ];
}

function checkUrl(url: string, own: string, addresses: Addresses, shelf: Shelf): Unplaced[] {
  if (/^[a-z][a-z+.-]*:|^\/\//i.test(url)) return [external(url, shelf)];
  const [, path = '', query = '', anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  if (path === '') return checkAnchor(own, anchor ?? '', addresses);
  if (!path.startsWith('/')) {
    const whole = `/${path.replace(/^(?:\.\.?\/)+/, '').replace(/\.mdx?$|\/$/, '')}/`;
    const meant = nearestPage(whole, addresses);
    return [
      {
        rule: 'link-form',
        what: `The link ${url} depends on the page that it stands on.`,
        mend: meant ? `Write ${meant}.` : 'Write the whole address from /, as in /claims/…/.',
      },
    ];
  }
  if (addresses.pages.has(`${path}/`)) {
    const whole = `${path}/${query}${anchor === undefined ? '' : `#${anchor}`}`;
    return [
      {
        rule: 'link-form',
        what: `The address ${path} does not end with /.`,
        mend: `Write ${whole}.`,
      },
    ];
  }
  if (!addresses.pages.has(path)) {
    const meant = nearestPage(path, addresses);
    return [
      {
        rule: 'link-dead',
        what: `There is no page ${path}.`,
        mend: meant ? `Write ${meant}.` : 'Link to a page that is there, or take the link out.',
      },
    ];
  }
  return anchor === undefined ? [] : checkAnchor(path, anchor, addresses);
}

const isLink = ({ type }: ProseNode): boolean => type === 'link' || type === 'definition';

/** Links stay on the site, are written from its root, and lead somewhere. */
export function checkLinks(manuscript: Manuscript, addresses: Addresses, shelf: Shelf): Problem[] {
  const own = paths.briefing(manuscript.slug);
  return walk(manuscript.root).flatMap(({ node }) =>
    isLink(node)
      ? checkUrl(node.url ?? '', own, addresses, shelf).map((problem) => ({
          ...problem,
          place: placeIn(manuscript, node),
        }))
      : [],
  );
}
