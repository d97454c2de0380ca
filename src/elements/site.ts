/** The scripts that every page loads. Each adds to HTML that already works without it. */
import './scheme-choice.ts';
import './share-links.ts';
import { offerBlockLinks } from './block-links.ts';
import { followReader } from './contents.ts';
import { openInPlace } from './open-in-place.ts';
import { loadSearchOnIntent } from './search-intent.ts';
import { sharpenDue } from './sharpen-due.ts';
import { followVisits } from './visits.ts';

followReader();
openInPlace();
offerBlockLinks();
sharpenDue();
followVisits();
loadSearchOnIntent();
if (document.querySelector('.embed-code')) {
  void import('./embed-code.ts').then(({ offerCode }) => offerCode(document));
}
if (document.querySelector('as-of-list')) void import('./as-of-list.ts');
if (/[?&]quote=/.test(location.search)) {
  void import('./passages/arrival.ts').then(({ arrive }) => arrive());
}
if (document.querySelector('.how-to-cite')) {
  void import('./citing.ts').then(({ fitForms, offerCopies }) => {
    if (location.hash) fitForms(document, location);
    offerCopies(document);
  });
}
if (document.querySelector('visit-memory')) void import('./visit-memory.ts');
