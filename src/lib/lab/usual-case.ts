import { trialName, trialsOf } from './experiment.ts';
import { answerKey, score } from './map.ts';
import type { LabResults } from './plan.ts';
import { armPlace, classPaths, differencePath, dotsPath, regionsOf } from './regions.ts';
import { USUAL } from './setting.ts';
import { CLASS_NAMES, armMiddle } from './spiral.ts';
import { teacherOf } from './teacher.ts';
import { pointsOf, studentOf } from './trial.ts';
import { viewOf, type View } from './view.ts';

/** Everything that the page shows before a reader has chosen anything. */
export interface UsualCase {
  view: View;
  /** The path of each of the teacher's classes. */
  teacher: string[];
  student: { classes: string[]; differs: string; asked: string };
  /** Where the arms of the spiral are named. */
  arms: { letter: string; x: number; y: number }[];
}

/** Trains the students of the usual setting, as the browser would. */
export function usualCase(results: LabResults): UsualCase {
  const teacher = teacherOf(results.teacher);
  const key = answerKey(teacher);
  const trials = trialsOf(USUAL);
  const students = trials.map((trial) => studentOf(teacher, trial));
  const scores = new Map(trials.map((trial, i) => [trialName(trial), score(students[i]!, key)]));
  const teacherRegions = regionsOf(teacher);
  const regions = regionsOf(students[0]!);
  return {
    view: viewOf(USUAL, scores, results),
    teacher: classPaths(teacherRegions),
    student: {
      classes: classPaths(regions),
      differs: differencePath(regions, teacherRegions),
      asked: dotsPath(pointsOf(trials[0]!)),
    },
    arms: CLASS_NAMES.map((letter, arm) => ({ letter, ...armPlace(...armMiddle(arm)) })),
  };
}
