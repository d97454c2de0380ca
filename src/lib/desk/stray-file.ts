import { closest } from './closest.ts';
import { KIND_NAMES, KINDS, type Kind } from './kinds.ts';
import type { Problem } from './problem.ts';

const FOLDERS = [...new Set(KIND_NAMES.map((kind) => KINDS[kind].folder))];

function stray(file: string, what: string, mend: string): Problem {
  return { rule: 'file-stray', place: { file, line: 1, column: 1 }, what, mend };
}

/**
 * Says when a file of content/ would silently be left out: in a folder or with
 * an ending that is nearly right. Pictures and other data may stand anywhere.
 */
export function strayFile(file: string, kind: Kind | undefined): Problem | undefined {
  const [, top = '', ...inside] = file.split('/');
  const folder = `content/${top}`;
  const name = file.replace(/^.*\//, '');

  if (!FOLDERS.some((known) => known === folder)) {
    const names = FOLDERS.map((known) => known.slice('content/'.length));
    const meant = inside.length > 0 ? closest(top, names) : undefined;
    return meant
      ? stray(file, `No records are read from ${folder}.`, `Move it to content/${meant}.`)
      : undefined;
  }
  if (kind === 'claims' && inside.length !== 2) {
    return stray(
      file,
      'A claim lies in the folder of its first topic.',
      `Move it to content/claims/<topic>/${name}.`,
    );
  }
  if (kind === 'briefings' && inside.length !== 1) {
    return stray(
      file,
      'Briefings are read from content/briefings only, not from folders in it.',
      `Move it to content/briefings/${name === 'index.mdx' ? `${inside.at(-2)}.mdx` : name}.`,
    );
  }
  if (kind) return undefined;
  if (/\.ya?ml$/.test(name) || /\.mdx?$/.test(name)) {
    const ending = KINDS[KIND_NAMES.find((one) => KINDS[one].folder === folder)!].ending;
    return stray(
      file,
      `Files in ${folder} end in ${ending}.`,
      `Rename it to ${name.replace(/\.\w+$/, ending)}.`,
    );
  }
  return undefined;
}
