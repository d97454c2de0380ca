/** The scripts that every page loads. Each adds to HTML that already works without it. */
import './scheme-choice.ts';
import './share-links.ts';
import { dressWindow } from './app-window.ts';
import { offerBlockLinks } from './block-links.ts';
import { followReader } from './contents.ts';
import { keepForOffline } from './offline/register.ts';
import { openInPlace } from './open-in-place.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { loadSearchOnIntent } from './search-intent.ts';
import { sharpenDue } from './sharpen-due.ts';
import { followVisits } from './visits.ts';

for (const add of [
  sharpenDue,
  followReader,
  openInPlace,
  offerBlockLinks,
  followVisits,
  loadSearchOnIntent,
  dressWindow,
  prefetchOnIntent,
  keepForOffline,
]) {
  try {
    add();
  } catch (error) {
    // One that fails, as in a browser that lacks something, takes none of the others along.
    reportError(error);
  }
}
// What few pages have comes by itself, and where it does not, their HTML does without it.
if (document.querySelector('as-of-list')) import('./as-of-list.ts').catch(() => {});
if (document.querySelector('.embed-code')) {
  import('./embed-code.ts').then(({ offerCode }) => offerCode(document)).catch(() => {});
}
if (document.querySelector('keep-offline')) import('./keep-offline.ts').catch(() => {});
if (/[?&]quote=/.test(location.search)) {
  import('./passages/arrival.ts').then(({ arrive }) => arrive()).catch(() => {});
}
if (document.querySelector('.how-to-cite')) {
  import('./citing.ts')
    .then(({ fitForms, offerCopies }) => {
      if (location.hash) fitForms(document, location);
      offerCopies(document);
    })
    .catch(() => {});
}
if (document.querySelector('visit-memory')) import('./visit-memory.ts').catch(() => {});
