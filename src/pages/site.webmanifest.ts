import type { APIRoute } from 'astro';
import { iconFor } from '../build/icon.ts';
import { CARD_COLOURS } from '../build/card-drawing.ts';
import { printManifest } from '../lib/manifest.ts';
import { paths } from '../lib/paths.ts';
import { pathTo, site } from '../site.ts';

const icons = [
  { size: 192, maskable: false },
  { size: 512, maskable: false },
  { size: 512, maskable: true },
].map((icon) => ({ ...icon, href: pathTo(iconFor(icon)) }));

export const GET: APIRoute = () =>
  new Response(
    printManifest({
      name: site.name,
      description:
        'Policy briefings on AI export controls, dual-use risk and model distillation, in which every checkable statement has a status, a date and a source.',
      language: site.language,
      base: site.base,
      paper: CARD_COLOURS.paper,
      icons,
      shortcuts: [
        { name: 'Search', path: pathTo(paths.search()) },
        { name: 'Law', path: pathTo(paths.laws()) },
        { name: 'Read offline', path: pathTo(paths.offline()) },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
