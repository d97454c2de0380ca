import { trialsOf } from '../lib/lab/experiment.ts';
import type { LabResults } from '../lib/lab/plan.ts';
import { queryOf, type Setting } from '../lib/lab/setting.ts';
import { viewOf } from '../lib/lab/view.ts';
import { drawPicture, drawView } from './lab/draw.ts';
import { LabForm, writeAddress } from './lab/form.ts';
import { Runner } from './lab/runner.ts';

/** How long a reader's hand must rest before students are trained for what it chose. */
const REST_MS = 120;

/**
 * `<distillation-lab>` trains students in a worker as the reader chooses, and draws them into
 * the chart, maps and table that the build printed for the usual case.
 *
 * `data-results` is the address of the teacher and of what the build measured. The worker
 * lives only while the lab is in sight. If anything fails the printed case stays.
 */
export class DistillationLab extends HTMLElement {
  private form: LabForm | undefined;
  private results: LabResults | undefined;
  private runner: Runner | undefined;
  private setting: Setting | undefined;
  private sight: IntersectionObserver | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private since = 0;
  private trained = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.form ??= new LabForm(form, new URLSearchParams(location.search));
    this.setting = this.form.read().setting;
    form.addEventListener('input', this);
    form.addEventListener('submit', this);
    this.sight = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting) void this.begin();
      else this.runner?.suspend();
    });
    this.sight.observe(this);
  }

  disconnectedCallback(): void {
    this.sight?.disconnect();
    this.runner?.suspend();
    clearTimeout(this.resting);
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') {
      event.preventDefault();
      return;
    }
    this.form?.used(event.target);
    const { setting } = this.form!.read();
    this.setting = setting;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      writeAddress(setting);
      this.train();
    }, REST_MS);
  }

  /** Fetches what the build measured, once, and has students trained. */
  private async begin(): Promise<void> {
    if (this.runner) {
      this.runner.resume();
      return;
    }
    if (this.results) return;
    try {
      const answer = await fetch(this.dataset['results'] ?? '');
      this.results = (await answer.json()) as LabResults;
    } catch {
      this.fail();
      return;
    }
    this.runner = new Runner(
      this.results.teacher,
      () => this.drawSoon(),
      () => this.fail(),
    );
    this.runner.resume();
    this.train();
  }

  private train(): void {
    if (!this.runner || !this.setting) return;
    const link = this.querySelector<HTMLAnchorElement>('share-links a');
    if (link) link.search = queryOf(this.setting);
    const trials = trialsOf(this.setting);
    this.since = performance.now();
    this.runner.want(trials);
    this.trained = this.runner.left;
  }

  private drawSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  /** What stands there stays until the student in focus is trained: nothing is drawn half. */
  private draw(): void {
    const { runner, results, setting } = this;
    if (!runner || !results || !setting) return;
    const view = viewOf(setting, runner.scores, results);
    const picture = runner.pictureOf(trialsOf(setting)[0]!);
    if (picture && view.answer) {
      drawView(this, view);
      drawPicture(this, picture, setting);
    }
    const seconds = ((performance.now() - this.since) / 1000).toFixed(1);
    const many = this.trained === 1 ? '1 student' : `${this.trained} students`;
    this.progress(
      runner.left > 0
        ? `Training ${many}: ${runner.left} to go`
        : `${many} trained here in ${seconds} s`,
    );
  }

  private fail(): void {
    this.progress(
      'Students cannot be trained in this browser just now. The picture and the table are those of the build.',
    );
  }

  private progress(words: string): void {
    const place = this.querySelector('[data-say="progress"]');
    if (place) place.textContent = words;
  }
}

if (!customElements.get('distillation-lab')) {
  customElements.define('distillation-lab', DistillationLab);
}
