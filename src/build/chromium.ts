/**
 * Finds a browser for the tests: the one that is named, one that the system has, or
 * the one that comes as a package for Linux on x64. Nothing is fetched.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, dirname, join, win32 } from 'node:path';
import { promisify } from 'node:util';

type Environment = Readonly<Record<string, string | undefined>>;

/** What to hand to `launch` of Playwright as it is. */
export interface Browser {
  executablePath: string;
  args: string[];
  /** Set where the browser needs libraries that the system lacks. */
  env?: Record<string, string>;
}

/** No sandbox, since tests often run as root, where it cannot start; text drawn alike everywhere. */
const ARGS = ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text'];

const UNPACKED = join(process.cwd(), '.cache', 'chromium');

/** Finds a browser that starts, or says what was tried and what to do. */
export async function findChromium(environment: Environment = process.env): Promise<Browser> {
  const tried: string[] = [];
  const named = environment['CHROME_PATH'];
  const places = named ? [named] : usualPlaces(process.platform, environment);
  for (const executablePath of places) {
    if (!existsSync(executablePath)) {
      if (named) tried.push(`${named} (from CHROME_PATH): there is no such file`);
      continue;
    }
    const trouble = await troubleStarting(executablePath);
    if (!trouble) return { executablePath, args: ARGS };
    tried.push(`${executablePath}: ${trouble}`);
  }
  if (!named && process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await packagedChromium();
    } catch (error) {
      tried.push(`@sparticuz/chromium: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      'No browser was found for the tests. Install Chromium or Chrome, or set CHROME_PATH to one.',
      ...tried.map((each) => `  tried ${each}`),
    ].join('\n'),
  );
}

/** Where browsers of the Chromium family live, by system, the plainest first. */
export function usualPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) =>
      folders.flatMap((name) => {
        const folder = environment[name];
        return folder ? [win32.join(folder, program)] : [];
      }),
    );
  }
  if (platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')];
    return names.flatMap((name) =>
      roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [
    ...(environment['PATH'] ?? '').split(':').filter(Boolean),
    '/usr/bin',
    '/snap/bin',
  ];
  return [...new Set(names.flatMap((name) => folders.map((folder) => posix.join(folder, name))))];
}

/** Asks a browser for its version: `undefined` when it answers, else why it does not. */
async function troubleStarting(
  executablePath: string,
  env?: Record<string, string>,
): Promise<string | undefined> {
  // On Windows the question would open a window.
  if (process.platform === 'win32') return undefined;
  try {
    await promisify(execFile)(executablePath, ['--version', '--no-sandbox'], {
      timeout: 30_000,
      ...(env && { env }),
    });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr || message).trim().split('\n')[0];
  }
}

/**
 * The browser of the package, unpacked once. It lists a few libraries that most
 * systems have; where they are missing it brings its own, and so its fonts.
 */
async function packagedChromium(): Promise<Browser> {
  const { inflate } = await import('@sparticuz/chromium');
  const require = createRequire(import.meta.url);
  const build = dirname(require.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(readFileSync(join(build, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(UNPACKED, version);
  const unpack = async (archive: string, name: string): Promise<string> => {
    if (!existsSync(join(folder, name))) {
      await inTemporaryFolder(`${folder}.${process.pid}`, async () => {
        const made = await inflate(join(build, '..', 'bin', archive));
        mkdirSync(folder, { recursive: true });
        renameSync(made, join(folder, name));
      });
    }
    return join(folder, name);
  };

  const executablePath = await unpack('chromium.br', 'chromium');
  const trouble = await troubleStarting(executablePath);
  if (!trouble) return { executablePath, args: ARGS };

  const libraries = join(await unpack('al2023.tar.br', 'al2023'), 'lib');
  const fonts = await unpack('fonts.tar.br', 'fonts');
  const given = process.env as Record<string, string>;
  const env = {
    ...given,
    LD_LIBRARY_PATH: [libraries, given['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    FONTCONFIG_PATH: given['FONTCONFIG_PATH'] ?? fonts,
  };
  const still = await troubleStarting(executablePath, env);
  if (still) throw new Error(still);
  return { executablePath, args: ARGS, env };
}

/**
 * Runs with another folder for temporary files, since the package always unpacks
 * there. Names are final only after a rename, so that an interrupted run leaves
 * nothing that looks whole.
 */
async function inTemporaryFolder(folder: string, run: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  }
}
