/** Texts spoiled by chance, the same in every run of one seed. */

/** Numbers from 0 up to 1 that look random (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What has broken readers of YAML, MDX, addresses and queries before. */
export const NASTY: readonly string[] = [
  '<',
  '>',
  '{',
  '}',
  '</Claim>',
  '<Claim id="',
  '<script>alert(1)</script>',
  '{1+1}',
  '{{',
  '<!--',
  '-->',
  '---\n',
  '\n---\n',
  '\t',
  '\0',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '\uD800',
  '🏴‍☠️',
  'é',
  'ß',
  'אבג',
  '"',
  "'",
  '`',
  '\\',
  '\\u0000',
  '&',
  '&amp;',
  '&a',
  '*a',
  '!!js/function',
  '!!binary',
  '<<: *a',
  '- ',
  ': ',
  ':',
  '?',
  '[',
  ']',
  '[[[[[[[[',
  '{a: {a: {a: ',
  '|',
  '>-\n',
  '#',
  '##',
  '%',
  '%00',
  '%FF',
  '%3Cscript%3E',
  '../',
  '//',
  '=',
  '+',
  ';',
  'null',
  'true',
  'NaN',
  '-0',
  '1e999',
  '99999999999999999999',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '2026',
  '__proto__',
  'constructor',
  'import x from "y"',
  'export const a = 1',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '',
  'x'.repeat(5000),
  '(a+)+$',
  '${a}',
  '{#id}',
  '{#',
  '[a](b',
  '![',
  '![a](javascript:alert(1))',
  '|a|b|\n|-|-|\n',
];

/** Spoils a text in one to four places. */
export function mutate(text: string, random: () => number): string {
  let spoiled = text;
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * (spoiled.length + 1));
    const length = Math.floor(random() ** 3 * Math.min(spoiled.length, 400));
    const part = spoiled.slice(at, at + length);
    const nasty = NASTY[Math.floor(random() * NASTY.length)]!;
    const other = Math.floor(random() * (spoiled.length + 1));
    spoiled = [
      () => spoiled.slice(0, at) + spoiled.slice(at + length),
      () => spoiled.slice(0, at) + nasty + spoiled.slice(at),
      () => spoiled.slice(0, at) + nasty + spoiled.slice(at + length),
      () => spoiled.slice(0, at) + part + spoiled.slice(at),
      () => spoiled.slice(0, other) + part + spoiled.slice(other),
      () => spoiled.slice(0, at),
      () =>
        spoiled.slice(0, at) +
        String.fromCharCode(Math.floor(random() * 0x3000)) +
        spoiled.slice(at + 1),
    ][Math.floor(random() * 7)]!();
  }
  return spoiled;
}
