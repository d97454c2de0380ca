interface Rule {
  /** An error stops the build; a warning is counted, and listed on request. */
  weight: 'error' | 'warning';
  /** What the rule demands, in one sentence. */
  demands: string;
}

const error = (demands: string): Rule => ({ weight: 'error', demands });
const warning = (demands: string): Rule => ({ weight: 'warning', demands });

/** Every rule of the desk by its permanent name. */
export const RULES = {
  // Files and ids
  'file-stray': error('Every file in content/ stands where the site reads it.'),
  'id-form': error('A file name is an id: lower-case letters, digits and single hyphens.'),
  'id-taken': error('No two records of a kind share an id.'),

  // YAML and its keys
  'yaml-tab': error('YAML is indented with spaces.'),
  'yaml-duplicate-key': error('A key stands once in its record.'),
  'yaml-syntax': error('Records and frontmatter are YAML.'),
  'record-empty': error('A record says something.'),
  'record-missing-key': error('A record has all the keys that its kind needs.'),
  'record-unknown-key': error('A record has no keys but those of its kind.'),
  'record-value': error('Each key holds what its kind asks for.'),
  'record-unsourced': error('What needs a source names one.'),

  // References
  'cite-unknown-source': error('A source that is cited is in content/sources.'),
  'claim-unknown': error('A claim that is named is in content/claims.'),
  'term-unknown': error('A term that is named is in content/glossary.'),
  'figure-unknown': error('A figure that is shown is in content/figures.'),
  'law-unknown': error('An instrument that is named is in content/law.'),
  'chip-unknown': error('A chip that a condition names is in content/chips.'),
  'maker-unknown': error('A company that a limit binds makes a chip of content/chips.'),
  'entry-unknown': error('An entry from which something follows is one of a limit.'),
  'briefing-unknown': error('A briefing that is named is in content/briefings.'),
  'self-related': error('No record names itself as related.'),
  'topic-missing': error('Every topic of the list has its file, and every file its topic.'),

  // Claims
  'claim-folder': error('A claim lies in the folder of its first topic.'),
  'history-order': error('History runs from the oldest entry to the newest, one a day.'),
  'dated-ahead': error('Nothing that has happened is dated after the build day.'),
  'checked-before-evidence': error('A claim is checked after its last evidence came out.'),
  'status-unborne': error('A status is borne out by what the claim rests on.'),
  'disputed-alone': error('A disputed claim names the claim that contradicts it.'),
  'contradiction-one-sided': error('Claims that contradict each other both say so.'),

  // Law, chips, compute and figures
  'law-identifier-taken': error('An identifier belongs to one instrument.'),
  'law-order': error('Events of an instrument run from the oldest to the newest.'),
  'law-contradictory': error('A part of an instrument has one state on a day.'),
  'law-overlap': error('A limit has one value on a day.'),
  'record-twice': error('A chip, a model or a line of compute has one record.'),
  'chip-density': error('The density of a chip is its TPP over its die area, to two decimals.'),
  'threshold-part': error('The part of a law that draws a line is one of which its events tell.'),
  'model-range': error('An estimate lies within its range.'),
  'figure-dates': error('What a figure draws lies within its first and last day.'),

  // Briefings
  'title-taken': error('No two briefings share a title.'),
  'in-brief-missing': error('A briefing begins with one InBrief.'),
  'in-brief-item': error('An InBrief is one list, and each item is exactly one claim.'),
  'mdx-syntax': error('The text is MDX that can be read.'),
  'prose-has-brace': error('The text holds no expressions.'),
  'no-imports': error('The text imports and exports nothing.'),
  'prose-has-html': error('The text holds no HTML.'),
  'prose-has-footnote': error('Sources are cited, not put into footnotes.'),
  'component-unknown': error('A component is one of those that a briefing may contain.'),
  'component-prop': error('A component has its props, in quotes, and no others.'),
  'component-content': error('A component holds what it is made to hold.'),
  'component-place': error('A component stands where it is made to stand.'),
  'heading-id': error('A heading has words and carries an id: ## Text {#id}.'),
  'heading-id-taken': error('No two headings of a briefing share an id.'),
  'heading-level': error('Headings start at ## and go down one level at a time.'),
  'link-dead': error('A link leads to a page and an anchor that exist.'),
  'link-form': error('A link within the site starts with / and its page ends with /.'),
  'link-external': error('What lies elsewhere is a source and is cited.'),
  'statement-unsourced': error(
    'A sentence with a date, a number, a provision or a report holds a claim, carries a citation, or is marked as our inference.',
  ),

  // Blocks
  'blocks-missing': error('A briefing has its list of blocks beside it.'),
  'blocks-differ': error('The list of blocks agrees with the text.'),
  'blocks-id-taken': error('The id of a block is used once and never again.'),
  'blocks-stray': error('A list of blocks belongs to a briefing.'),

  // Public ids
  'id-vanished': error('An id once published leads somewhere for ever, or is retired.'),
  'id-reused': error('A retired id is never used again.'),
  'id-retirement': error('A retired id says why, since when, and what succeeds it.'),

  // Redirects
  'redirect-form': error('A redirect has an old address, a new one and a day.'),
  'redirect-chain': error('A redirect leads to its page in one step.'),
  'redirect-loop': error('No redirects lead in a circle.'),
  'redirect-lost': error('A redirect leads to a page.'),
  'redirect-over-page': error('No redirect stands over a page.'),

  // Versions
  'version-changed': error('A version that was frozen is never changed.'),
  'version-lost': error('A version that was frozen is never taken away.'),
  'version-unlocked': error('A version is written by npm run publish, which locks it.'),
  'version-stray': error('content/versions holds versions and their lock, nothing else.'),

  // To be looked at
  'id-unlocked': warning('An id that is published stands in the lock.'),
  'review-due': warning('A claim or a briefing is looked at again by the day set for it.'),
  'law-claim-unlisted': warning('A claim that names an instrument is named in its record.'),
  'claim-unplaced': warning('A claim stands in a briefing or a figure.'),
  'contradiction-undisputed': warning('Claims that contradict each other are disputed.'),
  'source-unused': warning('Something rests on a source.'),
  'source-repeated': warning('One page has one record.'),
  'figure-unplaced': warning('A figure stands in a briefing.'),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
