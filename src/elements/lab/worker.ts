/** Trains students, one to a message. The teacher is here; what trains sees only `ask`. */
import { answerKey, score, type Key } from '../../lib/lab/map.ts';
import type { Network } from '../../lib/lab/network.ts';
import { classPaths, differencePath, dotsPath, regionsOf } from '../../lib/lab/regions.ts';
import { teacherOf } from '../../lib/lab/teacher.ts';
import { pointsOf, priceOf, studentOf, type Trial } from '../../lib/lab/trial.ts';
import type { Ask, Picture, Reply } from './messages.ts';

let teacher: Network;
let key: Key;
let teacherRegions: Uint8Array;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if ('teacher' in data) {
    teacher = teacherOf(data.teacher);
    key = answerKey(teacher);
    teacherRegions = regionsOf(teacher);
    return;
  }
  const { name, trial, draw } = data;
  const student = studentOf(teacher, trial);
  const reply: Reply = { name, score: score(student, key) };
  if (draw) reply.picture = pictureOf(student, trial);
  postMessage(reply);
});

function pictureOf(student: Network, trial: Trial): Picture {
  const regions = regionsOf(student);
  return {
    classes: classPaths(regions),
    differs: differencePath(regions, teacherRegions),
    asked: dotsPath(pointsOf(trial)),
    price: priceOf(teacher, trial.series.defence),
  };
}
