import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deskSays, FIGURE } from '../../build/sample-content.ts';

const FILE = 'content/figures/days.yaml';

const cases = [
  {
    says: 'a figure that ends before it begins',
    change: ["until: '2026-07-02'", "until: '2026-06-01'"],
    prints: [
      `${FILE}:6:8  The figure ends on 1 Jun 2026, no later than it begins.`,
      '    Mend: Write until: with a day after 8 Jun 2026.  [figure-dates]',
    ],
  },
  {
    says: 'a band that begins before the figure',
    change: ["from: '2026-06-12'", "from: '2026-06-07'"],
    prints: [
      `${FILE}:9:11  The band "Licence needed" reaches out of the figure, which spans 8 Jun 2026 to 2 Jul 2026.`,
      '    Mend: Shorten the band, or widen from: and until: of the figure.  [figure-dates]',
    ],
  },
  {
    says: 'a band that ends after the figure',
    change: ["until: '2026-06-30'", "until: '2026-07-03'"],
    prints: [
      `${FILE}:10:12  The band "Licence needed" reaches out of the figure, which spans 8 Jun 2026 to 2 Jul 2026.`,
      '    Mend: Shorten the band, or widen from: and until: of the figure.  [figure-dates]',
    ],
  },
  {
    says: 'a band that ends before it begins',
    change: ["until: '2026-06-30'", "until: '2026-06-11'"],
    prints: [
      `${FILE}:10:12  The band "Licence needed" ends before it begins.`,
      '    Mend: Exchange from: and until:.  [figure-dates]',
    ],
  },
  {
    says: 'a mark of a month that the figure does not hold whole',
    change: ["date: '2026-06-12'", "date: '2026-06'"],
    prints: [
      `${FILE}:13:11  The mark "Letter" lies outside the figure, which spans 8 Jun 2026 to 2 Jul 2026.`,
      '    Mend: Move the mark, or widen from: and until: of the figure.  [figure-dates]',
    ],
  },
] as const;

for (const { says, change, prints } of cases) {
  test(says, () => {
    const text = FIGURE.replace(change[0], change[1]);
    assert.notEqual(text, FIGURE);
    assert.deepEqual(deskSays({ [FILE]: text }).split('\n'), prints);
  });
}
