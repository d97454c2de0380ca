/** The scripts that every page loads. Each adds to HTML that already works without it. */
import './scheme-choice.ts';
import './share-links.ts';
import { offerBlockLinks } from './block-links.ts';
import { followReader } from './contents.ts';
import { openInPlace } from './open-in-place.ts';
import { loadSearchOnIntent } from './search-intent.ts';
import { sharpenDue } from './sharpen-due.ts';
import { followPath } from './start-path.ts';

followReader();
openInPlace();
offerBlockLinks();
sharpenDue();
followPath();
loadSearchOnIntent();
if (document.querySelector('.embed-code')) {
  void import('./embed-code.ts').then(({ offerCode }) => offerCode(document));
}
if (document.querySelector('as-of-list')) void import('./as-of-list.ts');
