/**
 * What YAML texts say, kept from run to run in `.cache/yaml.json`. To read YAML is
 * most of the desk's work, and between two runs an author changes a file or two.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import manifest from 'yaml/package.json' with { type: 'json' };

/** What is known of texts of YAML that can be read. Nobody may change what it gives. */
export interface KnownYaml {
  of(yaml: string): { data: unknown } | undefined;
  keep(yaml: string, data: unknown): void;
}

/** For whoever reads each text but once. */
export const NOTHING_KNOWN: KnownYaml = { of: () => undefined, keep: () => undefined };

/** What another reader said counts for nothing. */
const READER = `yaml ${manifest.version}`;

interface Kept {
  reader: string;
  /** What a text says, by its digest. */
  texts: Record<string, unknown>;
}

const digest = (yaml: string): string => createHash('sha1').update(yaml).digest('base64url');

function readKept(file: string): Kept['texts'] {
  try {
    const { reader, texts } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    return reader === READER ? texts : {};
  } catch {
    // There is none yet, or a run was cut off while it wrote.
    return {};
  }
}

/** What earlier runs below a root knew. `save` keeps what was asked for in this one, and nothing else. */
export function openKnownYaml(root: string): KnownYaml & { save(): void } {
  const file = join(root, '.cache', 'yaml.json');
  const kept = readKept(file);
  const asked: Kept['texts'] = {};
  let isNew = false;
  return {
    of(yaml) {
      const key = digest(yaml);
      if (!Object.hasOwn(kept, key)) return undefined;
      asked[key] = kept[key];
      return { data: kept[key] };
    },
    keep(yaml, data) {
      // JSON has no infinity and no missing value: what it would change is read anew each time.
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(data) ?? 'null'), data)) return;
      asked[digest(yaml)] = data;
      isNew = true;
    },
    save() {
      if (!isNew && Object.keys(asked).length === Object.keys(kept).length) return;
      mkdirSync(dirname(file), { recursive: true });
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ reader: READER, texts: asked } satisfies Kept));
      renameSync(draft, file);
    },
  };
}
