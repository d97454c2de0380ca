/** The tools of the site, in the order in which they are offered. */
import { paths } from '../paths.ts';
import type { TopicId } from '../topics/topic.ts';

export interface Tool {
  path: string;
  /** The question that it answers. */
  title: string;
  says: string;
  /** The topics on whose pages it is offered. */
  topics: readonly TopicId[];
}

export const TOOLS: readonly Tool[] = [
  {
    path: paths.chipChecker(),
    topics: ['export-controls'],
    title: 'Which rule applied to this chip?',
    says: 'Choose an AI chip or enter its figures, with a day and a destination, and see which US rule applied, with the working.',
  },
  {
    path: paths.inForce(),
    topics: ['export-controls', 'dual-use-risk', 'in-practice'],
    title: 'What was in force?',
    says: 'Pick a day, a place and an item, and see the rules that applied, those pending and those ended; a second day shows what changed.',
  },
  {
    path: paths.computeThresholds(),
    topics: ['export-controls', 'dual-use-risk'],
    title: 'Which compute thresholds does a model cross?',
    says: 'Put the training compute of a model on a ruler against the lines that laws draw, with their state on a day and their duties.',
  },
  {
    path: paths.distillationLab(),
    topics: ['distillation'],
    title: 'What can a student learn from a teacher’s answers?',
    says: 'Train a student in your browser from nothing but the answers of a teacher, and see what it learns, and what the defences cost.',
  },
];
