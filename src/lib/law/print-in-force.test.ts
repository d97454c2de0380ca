import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween, heldOn, type Rule } from './in-force.ts';
import { changesHtml, headlineOf, stateHtml, type PrintContext } from './print-in-force.ts';

const LAST = '2026-11-23';

/** Applies by parts, of which one is still to come. */
const act: Rule = {
  id: 'act',
  short: 'The <act>',
  jurisdiction: 'eu',
  items: ['models'],
  events: [
    { date: '2024-07-12', event: 'published' },
    { date: '2024-08-01', event: 'in-force' },
    { date: '2025-08-02', event: 'in-force', part: 'general-purpose models' },
    { date: '2026-12-02', event: 'in-force', part: 'marking of outputs' },
  ],
  amends: ['older'],
};

const context: PrintContext = {
  lawHref: (id) => `/law/${id}/`,
  claimHref: (id) => `/claims/${id}/`,
  shortOf: (id) => (id === 'older' ? 'The older act' : undefined),
  last: LAST,
};

test('what is due after the last day is due on every day; what has come since is hindsight', () => {
  const due = /data-due="2026-12-02">A change is due on 2 Dec 2026: marking of outputs, in force\./;
  assert.match(stateHtml(heldOn(act, LAST), LAST, LAST), due);
  assert.match(stateHtml(heldOn(act, '2025-09-01'), '2025-09-01', LAST), due);
  const before = stateHtml(heldOn(act, '2024-07-20'), '2024-07-20', LAST);
  assert.match(before, /Published<\/span> since 12 Jul 2024/);
  assert.match(before, /Then, on 1 Aug 2024: in force\./);
  assert.doesNotMatch(before, /is due/);
  assert.match(stateHtml(heldOn(act, '2024-07-11'), '2024-07-11', LAST), /Not yet on record/);
});

test('a change is told from state to state, with its days and what it amends', () => {
  const told = (earlier: string, later: string) =>
    changesHtml(changesBetween([act], earlier, later), [], [earlier, later], context);
  const began = told('2024-07-20', '2024-08-01');
  assert.match(began, /<h3>In force since<\/h3>/);
  assert.match(
    began,
    /<a href="\/law\/act\/">The &lt;act&gt;<\/a>: from published to in force\. 1 Aug 2024: in force\./,
  );
  assert.match(
    told('2024-07-01', '2024-08-01'),
    /: not on record before\. 12 Jul 2024: published; 1 Aug 2024: in force\. It amends <a href="\/law\/older\/">The older act<\/a>\./,
  );
  assert.match(
    told('2025-08-01', '2025-08-02'),
    /Changed in part.*: in force on both days\. 2 Aug 2025: general-purpose models, in force\./,
  );
  assert.match(told('2025-09-01', '2025-09-02'), /No rule of this place and item changed/);
});

test('the headline counts by group, and says so where nothing was on record', () => {
  assert.equal(headlineOf([heldOn(act, LAST)!]), '1 rule in force');
  assert.equal(
    headlineOf([heldOn(act, '2024-07-20')!]),
    'No rules in force, 1 proposed or published',
  );
  assert.equal(headlineOf([]), 'No rule on record yet');
});
