/** A stretch of a printed reference: plain, or in italics. */
export type Run = string | { italic: string };

/** A reference as it is printed, without any markup of its own. */
export type Runs = readonly Run[];

/** The words alone, for copying and for descriptions. */
export function textOf(runs: Runs): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
};

function decode(html: string): string {
  return html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal
      ? String.fromCodePoint(Number(decimal))
      : hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : (ENTITIES[name as string] ?? whole),
  );
}

/** Reads the HTML of a citation processor: italics are kept, all other tags are dropped. */
export function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  for (const piece of html.trim().split(/(<[^>]+>)/)) {
    if (/^<(?:i|em)>$/.test(piece)) depth += 1;
    else if (/^<\/(?:i|em)>$/.test(piece)) depth -= 1;
    else if (piece && !piece.startsWith('<')) {
      const text = decode(piece);
      const last = runs.at(-1);
      const isItalic = depth > 0;
      if (last !== undefined && (typeof last !== 'string') === isItalic) {
        runs[runs.length - 1] =
          typeof last === 'string' ? last + text : { italic: last.italic + text };
      } else runs.push(isItalic ? { italic: text } : text);
    }
  }
  return runs.filter((run) => textOf([run]) !== '');
}

/** Takes quotation marks and italics from a description, which is no title. */
export function unquoted(runs: Runs, description: string): Run[] {
  const joined = runs.map((run): Run => {
    if (typeof run !== 'string' && run.italic.includes(description)) return run.italic;
    if (typeof run !== 'string') return run;
    return run
      .replaceAll(`“${description}.”`, `${description}.`)
      .replaceAll(`“${description},”`, `${description},`)
      .replaceAll(`“${description}”`, description)
      .replaceAll(`‘${description}’`, description);
  });
  return joined.reduce<Run[]>((merged, run) => {
    const last = merged.at(-1);
    if (typeof run === 'string' && typeof last === 'string') merged[merged.length - 1] = last + run;
    else merged.push(run);
    return merged;
  }, []);
}
