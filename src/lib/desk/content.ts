import type { Manuscript } from '../briefings/manuscript.ts';
import type { Frozen } from '../versions/lock.ts';
import type { PlacedRedirect } from './check-redirects.ts';
import type { Problem } from './problem.ts';
import type { RecordFile } from './record.ts';

/** All that stands in content/, read but not judged. */
export interface Content {
  /** Every record, the frontmatter of briefings among them. */
  records: readonly RecordFile[];
  /** The texts that could be read. */
  manuscripts: readonly Manuscript[];
  /** The frozen versions, as files. */
  frozen: Frozen;
  /** The pages that got another address. */
  redirects: readonly PlacedRedirect[];
  /** The addresses of the pages that stand where something was given up. */
  retired: readonly string[];
  /** What stood in the way of reading. */
  problems: readonly Problem[];
}
