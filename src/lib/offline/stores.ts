/** What the site keeps in a browser, and under which names. */

/** The names of the stores of one site. Several sites may share a host, each below its own path. */
export function storeNames(base: string) {
  return {
    /** Files named by their content. */
    files: `${prefixOf(base)}files`,
    /** Pages, those that were visited and those kept on request. */
    pages: `${prefixOf(base)}pages`,
    /** The search index, if it was asked for. */
    search: `${prefixOf(base)}search`,
    /** What the worker and the control must remember. */
    notes: `${prefixOf(base)}notes`,
    /** The offline page and its icon, by the version of the worker that brought them. */
    shell: (version: string) => `${prefixOf(base)}shell ${version}`,
  } as const;
}

const prefixOf = (base: string): string => `offline ${base} `;

/** Those of the names of stores that belong to the site below a path. */
export function storesOf(names: readonly string[], base: string): string[] {
  return names.filter((name) => name.startsWith(prefixOf(base)));
}

/** The stores of a site that its present worker has no use for. */
export function staleStores(names: readonly string[], base: string, version: string): string[] {
  const { shell, ...lasting } = storeNames(base);
  const used = new Set<string>([...Object.values(lasting), shell(version)]);
  return storesOf(names, base).filter((name) => !used.has(name));
}

/** The key of `localStorage` under which a reader's "keep nothing" is remembered. */
export const SWITCH = 'offline';
export const SWITCHED_OFF = 'off';

/** Where the notes lie in their store, below the path of the site. */
export const NOTES = { kept: 'offline/kept.json', open: 'offline/open.json' } as const;

/** The header of the kept index that says of which day it is, as printed. */
export const KEPT_OF = 'kept-of';
