/**
 * `npm run sources:check`: visits the address of every source, and records what
 * came of it. It is no part of the build and never makes one fail.
 *
 *   npm run sources:check                    all sources
 *   npm run sources:check -- id [id ...]     some of them
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '../lib/dates.ts';
import {
  afterVisit,
  changesBetween,
  largestHosts,
  linkState,
  printChange,
  type HealthFile,
} from '../lib/sources/health.ts';
import { sourceSchema } from '../lib/sources/source.ts';
import { site } from '../site.ts';
import { BUILD_DAY } from './build-day.ts';
import { readHealth, writeHealth } from './health-file.ts';
import { Malformed } from './read-checked.ts';
import { readYaml } from './read-yaml.ts';
import { answers, MANNERS, visitAll, type Manners } from './visit.ts';

/** How many large publishers are asked whether there is a network at all. */
const ASKED_FIRST = 3;

export interface Check {
  /** Addresses by the ids of sources. */
  addresses: ReadonlyMap<string, string>;
  before: HealthFile;
  day: Day;
  manners: Manners;
  /** Where progress and results are printed. */
  say(line: string): void;
  /** All addresses of the ledger, from which the largest publishers are found. */
  ledger?: readonly string[];
}

/**
 * Visits the addresses.
 *
 * @returns what is known afterwards; `undefined` where there is no network.
 */
export async function checkSources(check: Check): Promise<HealthFile | undefined> {
  const { addresses, before, day, manners, say } = check;
  const publishers = largestHosts(check.ledger ?? [...addresses.values()], ASKED_FIRST);
  const heard = await Promise.all(publishers.map((origin) => answers(origin, manners)));
  if (!heard.includes(true)) {
    say(`There is no network here: none of ${publishers.join(', ')} answers. Nothing is recorded.`);
    return undefined;
  }
  const idsByAddress = new Map<string, string[]>();
  for (const [id, address] of addresses) {
    idsByAddress.set(address, [...(idsByAddress.get(address) ?? []), id]);
  }
  const after: HealthFile = { ...before };
  let done = 0;
  await visitAll([...idsByAddress.keys()], manners, (address, visit) => {
    done += 1;
    for (const id of idsByAddress.get(address)!) {
      after[id] = afterVisit(before[id], address, visit, day);
    }
    say(`${done}/${idsByAddress.size} ${visit.result} ${visit.status ?? '-'} ${address}`);
  });
  return after;
}

/** The addresses of the sources in a folder, by id. */
function readAddresses(folder: string): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()) {
    const file = join(folder, name);
    const { data } = readYaml({ file, yaml: readFileSync(file, 'utf8') });
    const read = sourceSchema.safeParse(data);
    // What is wrong with a record is for the desk to say.
    if (read.success && read.data.URL) addresses.set(name.slice(0, -'.yaml'.length), read.data.URL);
  }
  return addresses;
}

async function main(wanted: readonly string[]): Promise<void> {
  const all = readAddresses(resolve('content/sources'));
  const unknown = wanted.filter((id) => !all.has(id));
  if (unknown.length > 0) console.error(`No address is known of: ${unknown.join(', ')}.`);
  const addresses =
    wanted.length > 0 ? new Map([...all].filter(([id]) => wanted.includes(id))) : all;
  const before = readHealth();
  const after = await checkSources({
    addresses,
    before,
    day: BUILD_DAY,
    manners: {
      ...MANNERS,
      userAgent: `Mozilla/5.0 (compatible; weights-and-measures-link-check/1; +${site.url}${site.base})`,
    },
    say: (line) => console.error(line),
    ledger: [...all.values()],
  });
  if (!after) return;
  // What is known of sources that are gone is of use to nobody.
  const kept = Object.fromEntries(Object.entries(after).filter(([id]) => all.has(id)));
  writeHealth(kept);
  const changes = changesBetween(before, kept);
  console.log(changes.length > 0 ? changes.map(printChange).join('\n') : 'Nothing changed.');
  const dead = Object.values(kept).filter(
    (health) => linkState(health, health.address) === 'dead',
  ).length;
  console.log(`${addresses.size} sources checked, ${dead} of all dead.`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Malformed ? error.message : error);
    process.exitCode = 1;
  });
}
