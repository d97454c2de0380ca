/** Prints how well the built site answers its judged queries, by kind, and which it misses. */
import { isInTop } from '../../src/lib/search/measures.ts';
import { builtEngine, judgedQueries, outcomes, qualityOf } from './judged.ts';

const all = await outcomes(builtEngine(), judgedQueries());
const head = ['kind', 'queries', 'nDCG@10', 'MRR@10', 'share in top 3'];
const rows = qualityOf(all).map(({ kind, queries, ndcg, mrr, top3 }) => [
  kind,
  String(queries),
  ...[ndcg, mrr, top3].map((share) => share.toFixed(3)),
]);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
console.log([head, head.map(() => '---'), ...rows].map(line).join('\n'));

for (const { kind, q, shown, relevant } of all) {
  if (!isInTop(shown, relevant, 3)) console.log(`\nNot in the first three (${kind}): ${q}`);
}
