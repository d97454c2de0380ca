import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type YAMLError,
} from 'yaml';
import type { Place, Problem } from '../lib/desk/problem.ts';
import type { Path, RecordFile } from '../lib/desk/record.ts';
import { NOTHING_KNOWN, type KnownYaml } from './known-yaml.ts';

/** YAML as it stands in a file. */
interface Written {
  /** Path from the root of the project. */
  file: string;
  yaml: string;
  /** How many lines of the file stand before the YAML. */
  linesBefore?: number;
}

/** What YAML says, unjudged, and where its values stand. */
export type ReadYaml = Pick<RecordFile, 'data' | 'placeOf'> & { problems: Problem[] };

/** Offset of a value, or of its key, or of the nearest value around it. */
function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return offset;
      const isKey = part === 'key' && index === path.length - 1;
      const key = isNode(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
      // An empty value stands nowhere: its key is where the author must type.
      const isEmpty = !isNode(node) || node.range?.[0] === node.range?.[1];
      offset = (isKey || isEmpty ? key : (node as { range?: number[] }).range?.[0]) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

type Words = readonly [what: string, mend: string];

const QUOTES: Words = ['A quotation mark is not closed.', 'Close it with the same mark.'];
const BRACKETS: Words = ['A bracket is not closed.', 'Close it: […] or {…}.'];

/** The parser's codes in the words of authors. */
const WORDS: Partial<Record<YAMLError['code'], Words>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon and a space inside a value begin another key.',
    'Put the value in quotes, or under >- on a line of its own.',
  ],
  BAD_SCALAR_START: ['A value cannot begin with this sign.', 'Put the value in quotes.'],
  BAD_INDENT: [
    'This line is not indented like those around it.',
    'Indent keys of one record alike, and what belongs to a key by two spaces more.',
  ],
  UNEXPECTED_TOKEN: [
    'Something stands here after the end of a value.',
    'Put the whole value in quotes, and write a quotation mark inside it twice.',
  ],
  MISSING_CHAR: ['A key lacks its colon.', 'Write a colon and a space after the key.'],
  MULTILINE_IMPLICIT_KEY: ['A key lacks its colon.', 'Write a colon and a space after the key.'],
  MULTIPLE_DOCS: [
    'A second record begins here.',
    'Take out the line ---; a file holds one record.',
  ],
};

/** What the author did wrong, and what to type. */
function wordError(
  { code, message, pos: [offset] }: YAMLError,
  yaml: string,
): Omit<Problem, 'place'> {
  if (code === 'TAB_AS_INDENT' || yaml[offset] === '\t') {
    return {
      rule: 'yaml-tab',
      what: 'This line begins with a tab.',
      mend: 'Indent with two spaces instead.',
    };
  }
  if (code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? '';
    return {
      rule: 'yaml-duplicate-key',
      what: `The key "${key}" stands here for the second time.`,
      mend: 'Keep one of the two.',
    };
  }
  const [what, mend] = /closing .*quote/.test(message)
    ? QUOTES
    : /^Flow/.test(message)
      ? BRACKETS
      : (WORDS[code] ?? [
          `This is not YAML: ${message.split('\n')[0]!.replace(/[.:]?$/, '.')}`,
          'Look at the line above, too: quotes, colons, indentation.',
        ]);
  return { rule: 'yaml-syntax', what, mend };
}

/**
 * Where values of a text stand. It is read again for that, and only when asked:
 * of thousands of records most are sound, and their trees would fill the memory.
 */
function placesIn({ file, yaml, linesBefore = 0 }: Written): RecordFile['placeOf'] {
  let read: { document: Document; lines: LineCounter } | undefined;
  return (path, part = 'value') => {
    if (path.length === 0) return { file, line: 1, column: 1 };
    if (!read) {
      const lines = new LineCounter();
      read = { lines, document: parseDocument(yaml, { lineCounter: lines }) };
    }
    const { line, col } = read.lines.linePos(offsetOf(read.document, path, part));
    return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
}

/** The place of an offset in the YAML of a file. */
function placeAt({ file, yaml, linesBefore = 0 }: Written, offset: number): Place {
  const lines = yaml.slice(0, offset).split('\n');
  return { file, line: lines.length + linesBefore, column: lines.at(-1)!.length + 1 };
}

/**
 * Reads YAML, so that each of its values can be found again.
 *
 * After a mistake of writing the rest of the file means something else, so only
 * the first is told, and `data` is then `undefined`.
 *
 * @param known - what texts were read to say before.
 */
export function readYaml(written: Written, known: KnownYaml = NOTHING_KNOWN): ReadYaml {
  const { yaml } = written;
  const placeOf = placesIn(written);
  const before = known.of(yaml);
  if (before) return { data: before.data, placeOf, problems: [] };

  const document = parseDocument(yaml, { prettyErrors: false });
  const error = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (error) {
    const place = placeAt(written, error.pos[0]);
    return { data: undefined, placeOf, problems: [{ ...wordError(error, yaml), place }] };
  }
  try {
    const data: unknown = document.toJS();
    known.keep(yaml, data);
    return { data, placeOf, problems: [] };
  } catch (thrown) {
    const problem: Problem = {
      rule: 'yaml-syntax',
      place: placeAt(written, 0),
      what: `This is not YAML: ${String((thrown as Error).message).replace(/\.?$/, '.')}`,
      mend: 'Put a text that begins with * or & in quotes.',
    };
    return { data: undefined, placeOf, problems: [problem] };
  }
}
