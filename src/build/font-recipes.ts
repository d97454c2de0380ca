/** Which fonts the site serves, how they are cut, and what stands in until they arrive. */

/** One font that readers download. */
export interface Recipe {
  /** The file's name before its hash. */
  name: string;
  family: string;
  style: 'normal' | 'italic';
  /** As in `font-weight` of `@font-face`. */
  weight: string;
  /** The package's file, below node_modules. */
  from: string;
  /** A second file of the package, for characters that the first has not. */
  rest?: string;
  /** Axes to fix or to narrow. */
  axes?: Axes;
  /** OpenType features that the styles use. */
  features: string[];
  /** Whether pages ask for it before they know that they need it. */
  preload: boolean;
  fallbacks: Fallback[];
}

export type Axes = Record<string, number | { min: number; max: number }>;

/** A font that the reader's system may have, to be set to the measures of ours. */
export interface Fallback {
  /** The family under which it is declared. */
  family: string;
  /** The weights that it stands in for. */
  weight: string;
  /** Names by which systems know it and its free twins, whose letters are as wide. */
  local: string[];
  /** The average width of the letters of `SAMPLE`, in em. */
  width: number;
  /** The weight of ours to compare with, where ours varies. */
  wght?: number;
}

/** A plain text of this site, to weigh the widths of letters by how often they occur. */
export const SAMPLE =
  'The Bureau of Industry and Security amended the regulations in January, so that a licence is needed before the weights of a closed model cross a border. A company may ask for guidance; it may not assume that silence means consent. Where the parties disagree, both accounts stand, each with its date and its source, and the reader can see which of them rests on a document.';

/** Text is set at 400, headings at 600: the weights that fallbacks are compared at. */
const regular = { weight: '400 549', wght: 400 };
const bold = { weight: '550 700', wght: 600 };
const italic = { weight: '400' };

/*
 * Widths were measured on Gelasio for Georgia, on Liberation for Times New Roman, Arial
 * and Courier New.
 */
export const RECIPES: readonly Recipe[] = [
  {
    name: 'serif',
    family: 'Source Serif 4',
    style: 'normal',
    weight: '400 700',
    // Not the copy that Google serves, which has neither old-style figures nor letters such as ă.
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
    axes: { opsz: 14, wght: { min: 400, max: 700 } },
    features: ['kern', 'liga', 'locl', 'ccmp', 'mark', 'onum', 'lnum', 'pnum', 'tnum'],
    preload: true,
    fallbacks: [
      { ...regular, family: 'Serif Georgia', local: ['Georgia', 'Gelasio'], width: 0.44354 },
      { ...bold, family: 'Serif Georgia', local: ['Georgia Bold', 'Gelasio Bold'], width: 0.51656 },
      {
        ...regular,
        family: 'Serif Times',
        local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
        width: 0.40317,
      },
      {
        ...bold,
        family: 'Serif Times',
        local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
        width: 0.42942,
      },
    ],
  },
  {
    name: 'serif-italic',
    family: 'Source Serif 4',
    style: 'italic',
    weight: '400',
    from: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2',
    axes: { opsz: 14, wght: 400 },
    features: ['kern', 'liga', 'locl', 'ccmp', 'mark', 'onum', 'lnum', 'pnum'],
    preload: false,
    fallbacks: [
      {
        ...italic,
        family: 'Serif Georgia',
        local: ['Georgia Italic', 'Gelasio Italic'],
        width: 0.45189,
      },
      {
        ...italic,
        family: 'Serif Times',
        local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'],
        width: 0.40577,
      },
    ],
  },
  {
    name: 'sans',
    family: 'Public Sans',
    style: 'normal',
    weight: '400 700',
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    rest: '@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    features: ['kern', 'liga', 'locl', 'ccmp', 'mark', 'tnum'],
    preload: true,
    fallbacks: [
      {
        ...regular,
        family: 'Sans Arial',
        local: ['Arial', 'Liberation Sans', 'Arimo'],
        width: 0.45157,
      },
      {
        ...bold,
        family: 'Sans Arial',
        local: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'],
        width: 0.48489,
      },
    ],
  },
  {
    name: 'mono',
    family: 'IBM Plex Mono',
    style: 'normal',
    weight: '400',
    from: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
    features: ['ccmp', 'mark'],
    preload: false,
    fallbacks: [
      {
        family: 'Mono Courier',
        weight: '400',
        local: ['Courier New', 'Liberation Mono', 'Cousine'],
        width: 0.6001,
      },
    ],
  },
];

/** The value of `font-family` for the text of a recipe: ours, its stand-ins, then any of the kind. */
export function stackOf(name: string, generic: string): string {
  const recipe = RECIPES.find((each) => each.name === name);
  if (!recipe) throw new Error(`no font is called ${name}`);
  const families = [recipe.family, ...recipe.fallbacks.map(({ family }) => family)];
  return [...[...new Set(families)].map((family) => `'${family}'`), generic].join();
}
