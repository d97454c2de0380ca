/** Brings the cards that pages asked for into the build, and shows them while developing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { askedCards } from './card.ts';
import { drawnCard } from './draw-cards.ts';

/** How many are in hand at once: while one is drawn, another is compressed. */
const AT_ONCE = 4;

export function cards(): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = /\/cards\/([^/?]+)(?:\?|$)/.exec(request.url ?? '')?.[1] ?? '';
          const drawing = askedCards().get(asked);
          if (drawing === undefined) return next();
          drawnCard(asked, drawing).then(({ png }) => {
            response.setHeader('content-type', 'image/png').end(png);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const { total, drawn } = await writeCards(
          askedCards(),
          fileURLToPath(new URL('cards/', dir)),
        );
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${total} cards, ${drawn} of them drawn anew, ${seconds} s`);
      },
    },
  };
}

/** Writes all cards into a folder. Says how many there are, and how many had to be drawn. */
export async function writeCards(
  cards: ReadonlyMap<string, string>,
  folder: string,
): Promise<{ total: number; drawn: number }> {
  mkdirSync(folder, { recursive: true });
  const waiting = cards.entries();
  let drawn = 0;
  const work = async (): Promise<void> => {
    for (const [fileName, drawing] of waiting) {
      const { png, isNew } = await drawnCard(fileName, drawing);
      writeFileSync(join(folder, fileName), png);
      if (isNew) drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { total: cards.size, drawn };
}
