/** The scripts that every page loads. Each adds to HTML that already works without it. */
import './scheme-choice.ts';
import './share-links.ts';
import { followReader } from './contents.ts';
import { openInPlace } from './open-in-place.ts';
import { offerBlockLinks } from './block-links.ts';
import { loadSearchOnIntent } from './search-intent.ts';

followReader();
openInPlace();
offerBlockLinks();
loadSearchOnIntent();
