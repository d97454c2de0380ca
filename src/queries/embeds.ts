import { BUILD_DAY } from '../build/build-day.ts';
import { entryOn, type LedgerClaim } from '../lib/claims/ledger.ts';
import { claimFrame, frozenClaimFrame, type ClaimFrame } from '../lib/embeds/claim-frame.ts';
import { claimSize, figureSize, type Embed } from '../lib/embeds/embed.ts';
import { paths } from '../lib/paths.ts';
import type { Version } from '../lib/versions/version.ts';
import { fullAddress } from '../site.ts';
import type { FigureRecord } from './figures.ts';
import { once } from './once.ts';
import { sources } from './sources.ts';
import { newestVersions } from './versions.ts';

/** A claim as its frame shows it today. */
export async function frameOf(claim: LedgerClaim): Promise<ClaimFrame> {
  const records = await sources();
  const entry = entryOn(claim, BUILD_DAY) ?? claim.history[0]!;
  return claimFrame(claim, entry, (id) => records.get(id), BUILD_DAY);
}

/** The newest version that holds each claim and each figure, by kind and id. */
const newestWith = once(async (): Promise<ReadonlyMap<string, Version>> => {
  const found = new Map<string, Version>();
  // The most recently published comes first, and stays.
  for (const version of await newestVersions()) {
    const held = [
      ...version.claims.map(({ id }) => `claim ${id}`),
      ...version.figures.map((id) => `figure ${id}`),
    ];
    for (const key of held) if (!found.has(key)) found.set(key, version);
  }
  return found;
});

/** What can be put into a frame: as it is kept up to date, and as it was last published. */
export interface Embeds {
  live: Embed;
  frozen: { embed: Embed; version: Version } | undefined;
}

/** The frames of a claim. */
export async function embedsOfClaim(claim: LedgerClaim): Promise<Embeds> {
  const frame = await frameOf(claim);
  const version = (await newestWith()).get(`claim ${claim.id}`);
  const frozen =
    version &&
    frozenClaimFrame(
      version,
      version.claims.find(({ id }) => id === claim.id)!,
    );
  return {
    live: {
      title: frame.statement,
      src: fullAddress(paths.embeddedClaim(claim.id)),
      ...claimSize(frame),
    },
    frozen: version &&
      frozen && {
        version,
        embed: {
          title: frozen.statement,
          src: fullAddress(paths.frozenClaim(claim.id, version.briefing, version.version)),
          ...claimSize(frozen),
        },
      },
  };
}

/** The frames of a figure. */
export async function embedsOfFigure(figure: FigureRecord): Promise<Embeds> {
  const { id, title } = figure;
  const version = (await newestWith()).get(`figure ${id}`);
  return {
    live: { title, src: fullAddress(paths.embeddedFigure(id)), ...figureSize(figure) },
    frozen: version && {
      version,
      embed: {
        title,
        src: fullAddress(paths.frozenFigure(id, version.briefing, version.version)),
        ...figureSize(figure),
      },
    },
  };
}
