import { BASIS_WORDS, type Claim, type Status } from '../claims/claim.ts';
import { firstDay, lastDay, printDate, type Day } from '../dates.ts';
import type { Source } from '../sources/source.ts';
import type { Problem } from './problem.ts';
import type { Entry } from './record.ts';
import type { Shelf } from './shelf.ts';

type ClaimEntry = Entry<'claims'>;
type Reviewed = ClaimEntry | Entry<'briefings'>;

const statusNow = ({ history }: Claim): Status => history.at(-1)!.status;

/** History runs from old to new, one entry a day: of two on one day the first would never hold. */
function checkOrder({ value, placeOf }: ClaimEntry): Problem[] {
  return value.history.flatMap(({ date }, index) => {
    const before = value.history[index - 1];
    if (!before || lastDay(before.date) < lastDay(date)) return [];
    const sameDay = lastDay(before.date) === lastDay(date);
    const problem: Problem = {
      rule: 'history-order',
      place: placeOf(['history', index, 'date']),
      what: sameDay
        ? `Two entries of the history count from ${printDate(lastDay(date))}.`
        : `${printDate(date)} stands after ${printDate(before.date)}, which is later.`,
      mend: sameDay
        ? 'Make one entry of the two, or give each the day on which its evidence came out.'
        : 'Put the oldest entry first.',
    };
    return [problem];
  });
}

/** A claim that rests on people not named, or on an outlet alone, is at most reported. */
function checkConfirmed({ value, placeOf }: ClaimEntry): Problem[] {
  const { basis } = value;
  if (statusNow(value) !== 'confirmed') return [];
  if (basis !== 'anonymous' && basis !== 'named-outlet') return [];
  return [
    {
      rule: 'status-unborne',
      place: placeOf(['history', value.history.length - 1, 'status']),
      what: `The claim is confirmed, but rests on ${BASIS_WORDS[basis]}.`,
      mend: 'Write status: reported; or, if a document or a statement on record bears it out, cite that and change basis.',
    },
  ];
}

/** Whether a source is by one of those who make the claim. */
function isOwnWord({ author }: Source, who: readonly string[]): boolean {
  const parties = who.map((name) => name.toLowerCase());
  return author
    .map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`))
    .every((name) => parties.includes(name.toLowerCase()));
}

/**
 * Reported means that an outlet says so. A party's document or statement on
 * record is its own word as long as only it is cited.
 */
function checkReported({ value, placeOf }: ClaimEntry, shelf: Shelf): Problem[] {
  const { basis, who, history } = value;
  if (statusNow(value) !== 'reported' || (basis !== 'document' && basis !== 'on-record')) return [];
  const isOwn = history.at(-1)!.sources.every(({ source }) => {
    const entry = shelf.entries.sources.get(source);
    return entry !== undefined && isOwnWord(entry.value, who);
  });
  if (!isOwn) return [];
  return [
    {
      rule: 'status-unborne',
      place: placeOf(['history', history.length - 1, 'status']),
      what: `The claim is reported, but only ${who.join(' and ')} says so.`,
      mend: 'Write status: alleged, or cite the outlet that reports it.',
    },
  ];
}

/** Disputed claims come in pairs that name each other. */
function checkContradictions({ id, value, placeOf }: ClaimEntry, shelf: Shelf): Problem[] {
  const { contradicts } = value.relations;
  const problems: Problem[] = [];
  if (statusNow(value) === 'disputed' && contradicts.length === 0) {
    problems.push({
      rule: 'disputed-alone',
      place: placeOf(['history', value.history.length - 1, 'status']),
      what: 'The claim is disputed, but names no claim that contradicts it.',
      mend: 'Name it under relations: contradicts: […]; if only a narrower reply exists, write status: reported or alleged.',
    });
  }
  for (const [index, other] of contradicts.entries()) {
    const claim = shelf.entries.claims.get(other);
    if (!claim || other === id) continue;
    const place = placeOf(['relations', 'contradicts', index]);
    if (!claim.value.relations.contradicts.includes(id)) {
      problems.push({
        rule: 'contradiction-one-sided',
        place,
        what: `"${other}" does not say that it contradicts "${id}".`,
        mend: `Write relations: contradicts: [${id}] in ${claim.file}, or answers: here if the reply is narrower.`,
      });
    }
    if (id < other && [value, claim.value].some((one) => statusNow(one) !== 'disputed')) {
      problems.push({
        rule: 'contradiction-undisputed',
        place,
        what: `"${id}" is ${statusNow(value)} and "${other}" ${statusNow(claim.value)}, yet they contradict each other.`,
        mend: 'Write status: disputed in both, or answers: in one if it denies less than the other says.',
      });
    }
  }
  return problems;
}

/** What was checked before its evidence came out was checked against something else. */
function checkChecked({ value, placeOf }: ClaimEntry): Problem[] {
  const last = value.history.at(-1)!;
  if (firstDay(last.date) <= value.checked) return [];
  return [
    {
      rule: 'checked-before-evidence',
      place: placeOf(['checked']),
      what: `The claim was checked on ${printDate(value.checked)}, before its evidence of ${printDate(last.date)} came out.`,
      mend: 'Compare it with its sources and write the day on which you did.',
    },
  ];
}

/** Whether each claim is in itself, and with those that it names, as it says. */
export function checkClaims(shelf: Shelf): Problem[] {
  return [...shelf.entries.claims.values()].flatMap((claim) => [
    ...checkOrder(claim),
    ...checkConfirmed(claim),
    ...checkReported(claim, shelf),
    ...checkContradictions(claim, shelf),
    ...checkChecked(claim),
  ]);
}

/** Claims and briefings whose day to be looked at again has come. */
export function checkReviews({ entries }: Shelf, day: Day): Problem[] {
  const due = (kind: string, { value, placeOf }: Reviewed): Problem[] =>
    value.review === undefined || value.review > day
      ? []
      : [
          {
            rule: 'review-due',
            place: placeOf(['review']),
            what: `This ${kind} was to be looked at again by ${printDate(value.review)}.`,
            mend: 'Compare it with its sources; set checked and review anew.',
          },
        ];
  return [
    ...[...entries.briefings.values()].flatMap((briefing) => due('briefing', briefing)),
    ...[...entries.claims.values()].flatMap((claim) => due('claim', claim)),
  ];
}
