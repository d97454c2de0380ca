import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Figure from './Figure.astro';
import InBrief from './InBrief.astro';
import Inference from './Inference.astro';
import Term from './Term.astro';

/** All that a briefing may contain beside Markdown. */
export const authoring = { Cite, Claim, Figure, InBrief, Inference, Term };
