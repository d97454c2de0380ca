import { ID_PATTERN } from '../ids.ts';
import { TOPIC_IDS } from '../topics/topic.ts';
import { closest } from './closest.ts';
import { KIND_NAMES } from './kinds.ts';
import type { Problem } from './problem.ts';
import type { Shelf } from './shelf.ts';

/** The id that a name was likely meant to be: "EU Rule_2" gives "eu-rule-2". */
export function asId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** File names are ids, and a claim lies in the folder of its first topic. */
export function checkNames({ files, entries }: Shelf): Problem[] {
  const illFormed = KIND_NAMES.filter((kind) => kind !== 'blocks')
    .flatMap((kind) => [...files[kind].values()])
    .filter(({ id }) => !ID_PATTERN.test(id))
    .map(({ id, placeOf }): Problem => ({
      rule: 'id-form',
      place: placeOf([]),
      what: `The file name "${id}" is not an id.`,
      mend: `Rename the file, for example to "${asId(id)}"; use lower-case letters, digits and single hyphens.`,
    }));

  const misplaced = [...entries.claims.values()].flatMap(({ id, file, value, placeOf }) => {
    const folder = file.split('/').at(-2);
    const [topic] = value.topics;
    if (folder === topic) return [];
    const problem: Problem = {
      rule: 'claim-folder',
      place: placeOf(['topics', 0]),
      what: `The first topic is ${topic}, but the claim lies in content/claims/${folder}.`,
      mend: `Move the file to content/claims/${topic}/${id}.yaml, or put ${folder} first.`,
    };
    return [problem];
  });
  return [...illFormed, ...misplaced];
}

/** The list of topics and the files of topics agree. */
export function checkTopics({ files }: Shelf): Problem[] {
  const missing = TOPIC_IDS.filter((id) => !files.topics.has(id)).map((id): Problem => ({
    rule: 'topic-missing',
    place: { file: `content/topics/${id}.yaml`, line: 1, column: 1 },
    what: `The topic ${id} has no file.`,
    mend: `Write content/topics/${id}.yaml with its title, summary and order.`,
  }));
  const extra = [...files.topics.values()]
    .filter(({ id }) => !TOPIC_IDS.some((topic) => topic === id))
    .map(({ id, placeOf }): Problem => {
      const meant = closest(id, TOPIC_IDS);
      return {
        rule: 'topic-missing',
        place: placeOf([]),
        what: `"${id}" is not a topic.`,
        mend: meant
          ? `Rename the file to ${meant}.yaml.`
          : 'Add it to TOPIC_IDS in src/lib/topics/topic.ts, or remove the file.',
      };
    });
  return [...missing, ...extra];
}
