import type { Instrument, InstrumentBand } from '../vocabulary/instrument.js';
import type { Acuity } from '../vocabulary/rules.js';
import { counted } from './weights.js';

/** Why there is no verdict. */
export type WhyNoVerdict = 'sex-not-known' | 'too-many-missing' | 'no-cut-offs';
export interface Verdict {
  readonly band?: string;
  readonly acuity?: Acuity;
  readonly notApplied?: WhyNoVerdict;
}
/** Of the client, what some cut-offs depend on. */
export interface AboutClient {
  readonly sex?: 'female' | 'male' | 'other' | undefined;
}

const perSex = (bands: NonNullable<Instrument['bands']>): bands is Exclude<typeof bands, readonly InstrumentBand[]> =>
  !Array.isArray(bands);

/** The cut-offs that hold for this client. One that is neither known as female nor as male has none of those that differ. */
const bandsFor = ({ bands }: Instrument, { sex }: AboutClient): readonly InstrumentBand[] | WhyNoVerdict => {
  if (!bands) return 'no-cut-offs';
  if (!perSex(bands)) return bands;
  return sex === 'female' || sex === 'male' ? bands[sex] : 'sex-not-known';
};

/** The place in the bands below which the verdict cannot fall, by what single items count. */
const floorOf = (instrument: Instrument, bands: readonly InstrumentBand[], given: ReadonlyMap<string, number | 'unscored'>): number => {
  const highest = Math.max(
    ...instrument.items.flatMap((item) => {
      const weight = given.get(item.id);
      return typeof weight === 'number' && !item.notScored ? [counted(instrument, item, weight)] : [];
    }),
  );
  const held = (instrument.atLeast ?? []).filter(({ weight }) => highest >= weight);
  return Math.max(-1, ...held.map(({ band }) => bands.findIndex(({ code }) => code === band)));
};

/**
 * What the instrument's cut-offs say of a total. With too many answers missing there is no verdict, but for one: where a single item
 * makes it the last band, nothing that is missing could change it.
 */
export const verdictOn = (
  instrument: Instrument,
  { score, isScored }: { readonly score: number | undefined; readonly isScored: boolean },
  given: ReadonlyMap<string, number | 'unscored'>,
  client: AboutClient,
): Verdict => {
  const bands = bandsFor(instrument, client);
  if (typeof bands === 'string') return { notApplied: isScored ? bands : 'too-many-missing' };
  const floor = floorOf(instrument, bands, given);
  if (!isScored && floor < bands.length - 1) return { notApplied: 'too-many-missing' };
  const byScore = score === undefined ? -1 : bands.findLastIndex(({ from }) => score >= from);
  const band = bands[Math.max(byScore, floor)];
  return band ? { band: band.code, ...(band.acuity && { acuity: band.acuity }) } : { notApplied: 'no-cut-offs' };
};
