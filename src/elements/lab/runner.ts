import { trialName, type Scores } from '../../lib/lab/experiment.ts';
import type { Score } from '../../lib/lab/map.ts';
import type { Trial } from '../../lib/lab/trial.ts';
import type { Ask, Picture, Reply } from './messages.ts';

/**
 * Has students trained by a worker, one after the other, and keeps what was found. New
 * wishes replace those that still wait. Suspended, it has no worker at all.
 */
export class Runner {
  private readonly found = new Map<string, Score>();
  private readonly pictures = new Map<string, Picture>();
  private waiting: Trial[] = [];
  private drawn: Trial | undefined;
  private worker: Worker | undefined;
  private busy = false;
  private readonly teacher: number[];
  private readonly onNews: () => void;
  private readonly onFailure: () => void;

  constructor(teacher: number[], onNews: () => void, onFailure: () => void) {
    this.teacher = teacher;
    this.onNews = onNews;
    this.onFailure = onFailure;
  }

  get scores(): Scores {
    return this.found;
  }

  /** How many students are still to be trained. */
  get left(): number {
    return this.waiting.length;
  }

  pictureOf(trial: Trial): Picture | undefined {
    return this.pictures.get(trialName(trial));
  }

  /** Wants these students, in this order, and a picture of the first. */
  want(trials: readonly Trial[]): void {
    this.drawn = trials[0];
    this.waiting = trials.filter((trial) => !this.isDone(trial));
    this.onNews();
    this.next();
  }

  /** Ends the worker; what it was at waits until `resume`. */
  suspend(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.busy = false;
  }

  resume(): void {
    if (this.worker) return;
    try {
      this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    } catch {
      this.onFailure();
      return;
    }
    this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.take(data));
    this.worker.addEventListener('error', () => this.onFailure());
    this.send({ teacher: this.teacher });
    this.next();
  }

  private isDone(trial: Trial): boolean {
    const name = trialName(trial);
    return this.found.has(name) && (trial !== this.drawn || this.pictures.has(name));
  }

  private send(message: Ask): void {
    this.worker?.postMessage(message);
  }

  private next(): void {
    const trial = this.waiting[0];
    if (!this.worker || this.busy || !trial) return;
    this.busy = true;
    this.send({ name: trialName(trial), trial, draw: trial === this.drawn });
  }

  /** Results of a wish that was given up are right all the same, and kept. */
  private take({ name, score, picture }: Reply): void {
    this.busy = false;
    this.found.set(name, score);
    if (picture) this.pictures.set(name, picture);
    this.waiting = this.waiting.filter((trial) => !this.isDone(trial));
    this.onNews();
    this.next();
  }
}
