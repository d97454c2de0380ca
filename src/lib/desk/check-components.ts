import type { Manuscript } from '../briefings/manuscript.ts';
import { attribute, isTag, walk, type Attribute, type ProseNode } from '../briefings/node.ts';
import { onOneLine, passageOf } from '../briefings/passage.ts';
import {
  isComponentName,
  VOCABULARY,
  wordFor,
  type ComponentName,
} from '../briefings/vocabulary.ts';
import { ID_PATTERN } from '../ids.ts';
import { asId } from './check-names.ts';
import { closest } from './closest.ts';
import type { NamedKind } from './kinds.ts';
import { placeIn } from './place-in.ts';
import type { Problem } from './problem.ts';
import type { Shelf } from './shelf.ts';
import { unknownId } from './unknown-id.ts';

type Unplaced = Omit<Problem, 'place'>;

const NAMES = Object.keys(VOCABULARY) as ComponentName[];

/** Which prop of a component names a record, and of what kind. */
const NAMED: { readonly [N in ComponentName]?: readonly [prop: string, kind: NamedKind] } = {
  Claim: ['id', 'claims'],
  Cite: ['source', 'sources'],
  Term: ['id', 'glossary'],
  Figure: ['id', 'figures'],
};

function unknownComponent(name: string): Unplaced {
  const meant = closest(name, NAMES);
  return {
    rule: 'component-unknown',
    what: `No component is called <${name}>.`,
    mend: meant ? `Write ${wordFor(meant).example}.` : `Write one of ${NAMES.join(', ')}.`,
  };
}

function checkProp(name: ComponentName, written: Attribute): Unplaced[] {
  const { props, example } = wordFor(name);
  const rule = 'component-prop';
  if (written.name === undefined) {
    return [{ rule, what: `<${name}> takes no {…}.`, mend: `Write ${example}.` }];
  }
  const schema = props.shape[written.name];
  if (!schema) {
    const known = Object.keys(props.shape);
    const meant = closest(written.name, known);
    return [
      {
        rule,
        what: `<${name}> has no prop "${written.name}".`,
        mend: meant
          ? `Write ${meant}="…".`
          : `Take it out; <${name}> takes ${known.join(' and ') || 'none'}.`,
      },
    ];
  }
  if (typeof written.value !== 'string') {
    return [
      {
        rule,
        what: `${written.name} of <${name}> is not a text in quotes.`,
        mend: `Write ${written.name}="…".`,
      },
    ];
  }
  const judged = schema.safeParse(written.value) as { error?: { issues: { message: string }[] } };
  return (judged.error?.issues ?? []).map(({ message }) => {
    const isWorded = message.startsWith('"');
    return {
      rule,
      what: isWorded ? `${message.split('; ')[0]}.` : `${written.name} of <${name}> is empty.`,
      mend: isWorded
        ? `Write ${written.name}="${asId(String(written.value))}".`
        : `Write ${example}.`,
    };
  });
}

function checkProps(name: ComponentName, node: ProseNode): Unplaced[] {
  const written = node.attributes ?? [];
  const missing = Object.keys(wordFor(name).props.shape)
    .filter((prop) => !written.some((one) => one.name === prop))
    .map((prop): Unplaced => ({
      rule: 'component-prop',
      what: `<${name}> lacks the prop "${prop}".`,
      mend: `Write ${wordFor(name).example}.`,
    }));
  return [...written.flatMap((one) => checkProp(name, one)), ...missing];
}

const HOLDS_BLOCKS = new Set(['paragraph', 'list', 'heading', 'table', 'blockquote', 'code']);

function checkContent(name: ComponentName, node: ProseNode): Unplaced[] {
  const { holds, example } = wordFor(name);
  const children = node.children ?? [];
  const rule = 'component-content';
  if (holds === 'nothing') {
    if (children.length === 0) return [];
    return [{ rule, what: `<${name}> holds words.`, mend: `Close it at once: ${example}.` }];
  }
  if (holds === 'list') return [];
  if (children.some(({ type }) => HOLDS_BLOCKS.has(type))) {
    return [
      {
        rule,
        what: `<${name}> holds a whole paragraph, a list or a table.`,
        mend: `Write it within one paragraph, on the same lines as its words: ${example}.`,
      },
    ];
  }
  if (onOneLine(passageOf([node]).text) === '') {
    return [{ rule, what: `<${name}> holds no words.`, mend: `Write ${example}.` }];
  }
  return [];
}

function checkPlace(name: ComponentName, ancestors: readonly ProseNode[]): Unplaced[] {
  const { stands, links, wordsIn } = wordFor(name);
  const rule = 'component-place';
  if (ancestors.some(({ type }) => type === 'heading')) {
    return [
      {
        rule,
        what: `<${name}> stands in a heading.`,
        mend: 'Write the heading in plain words, and the component in the text below.',
      },
    ];
  }
  const isAmongWords = ancestors.some(({ type }) => type === 'paragraph' || type === 'tableCell');
  if (stands === 'block' && isAmongWords) {
    return [
      {
        rule,
        what: `<${name}> stands among words.`,
        mend: 'Put it on a line of its own, with an empty line before and after.',
      },
    ];
  }
  const outer = ancestors.findLast(
    (one) =>
      one.type === 'link' || (isTag(one) && isComponentName(one.name) && wordFor(one.name).links),
  );
  if (links && outer && (outer.type === 'link' || outer.name !== wordsIn)) {
    const [what, mend] =
      outer.type === 'link'
        ? [`<${name}> stands in a link`, 'Put it beside the link.']
        : [`<${name}> stands in <${outer.name}>`, `Close <${outer.name}> before it.`];
    return [{ rule, what: `${what}, and a link can hold no other.`, mend }];
  }
  return [];
}

function checkNamed(
  manuscript: Manuscript,
  name: ComponentName,
  node: ProseNode,
  shelf: Shelf,
): Problem[] {
  const [prop, kind] = NAMED[name] ?? [];
  if (!prop || !kind) return [];
  const written = attribute(node, prop);
  if (!written || !ID_PATTERN.test(written) || shelf.files[kind].has(written)) return [];
  const known = shelf.files[kind].keys();
  const write = (id: string): string =>
    wordFor(name).example.replace(`${prop}="…"`, `${prop}="${id}"`);
  return [unknownId({ kind, written, place: placeIn(manuscript, node), write }, known)];
}

/** Every component is known, has its props, names records that exist, and stands where it can. */
export function checkComponents(manuscript: Manuscript, shelf: Shelf): Problem[] {
  return walk(manuscript.root).flatMap(({ node, ancestors }) => {
    if (!isTag(node) || !/^[A-Z]/.test(node.name ?? '')) return [];
    const place = placeIn(manuscript, node);
    const { name } = node;
    if (!isComponentName(name)) return [{ ...unknownComponent(name ?? ''), place }];
    return [
      ...[
        ...checkProps(name, node),
        ...checkContent(name, node),
        ...checkPlace(name, ancestors),
      ].map((problem) => ({ ...problem, place })),
      ...checkNamed(manuscript, name, node, shelf),
    ];
  });
}
