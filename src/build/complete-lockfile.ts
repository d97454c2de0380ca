/**
 * Adds to package-lock.json the optional packages of other platforms that a
 * registry may not list, so that `npm ci` accepts the lock everywhere.
 *
 * Run after each `npm install`; a second run adds nothing. Only entries that name
 * a platform are added, with the exact version that their parent asks for.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, unknown>;
}

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };

/** Whether a package that `from` asks for is in the lock, nested or hoisted. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder.includes('/node_modules/')) {
      return folder !== '' && Boolean(lock.packages[`node_modules/${name}`]);
    }
  }
}

let added = 0;
for (const [from, locked] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
    if (isLocked(from, name) || locked.peerDependenciesMeta?.[name]) continue;
    const platform = name.replace(/^.*\//, '');
    const os = /android|darwin|freebsd|linux|openharmony|win32|windows/.exec(platform)?.[0];
    const cpu = /arm64|x64|ia32|arm(?!64)|riscv64|ppc64|s390x|wasm32|loong64|x86_64/.exec(
      platform,
    )?.[0];
    if (!/^\d/.test(version) || (!os && !cpu)) {
      console.error(`left out: ${name}@${version}, which names no exact version or no platform`);
      continue;
    }
    lock.packages[`node_modules/${name}`] = {
      version,
      optional: true,
      ...(cpu && { cpu: [cpu] }),
      ...(os && { os: [os === 'windows' ? 'win32' : os] }),
      ...(os === 'linux' &&
        /gnu|musl/.test(platform) && { libc: [platform.includes('musl') ? 'musl' : 'glibc'] }),
    };
    added += 1;
    console.error(`added: ${name}@${version}`);
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.error(`${added} added to ${file}`);
