import type { Readable } from '../reading.js';
import { type IdsBy, idsBy, seen } from '../seen.js';
import { byWhom, type OfWhom } from '../whom.js';
import { type Side, sides, type TurningPoint } from './turning-point.js';

/** What somebody could do in a setting of life, by level: ids of what was assessed. */
export interface FunctioningIn extends OfWhom, Readonly<Record<Side, IdsBy>> {
  readonly setting: string;
}

/**
 * Functioning by setting of life, before and after. It counts no change: which activity was looked at is told in words, and words are
 * compared by a reader. A1.4, A6.2
 */
export const functioning = ({ sections: { assessment } }: Readable, point: TurningPoint | undefined, zone: string): FunctioningIn[] =>
  byWhom(seen(assessment.functions)).flatMap(({ entries, ...whom }) =>
    [...new Set(entries.map((f) => f.setting))].map((setting) => {
      const { before, after, notKnown } = sides(
        entries.filter((f) => f.setting === setting),
        point,
        zone,
      );
      const levels = (of: typeof entries) => idsBy(of, (f) => f.level);
      return { ...whom, setting: setting ?? 'not-said', before: levels(before), after: levels(after), notKnown: levels(notKnown) };
    }),
  );

/** What the client planned alone, by whether the need was met; and what was taught, by whether it was understood. A5.6.3, B5.2 */
export interface OwnDoing {
  readonly ownPlanning: IdsBy;
  readonly learnt: IdsBy;
}
export const ownDoing = ({ sections: { termination, accompaniment } }: Readable): OwnDoing => ({
  ownPlanning: idsBy(seen(termination.ownPlanning), (o) => o.met),
  learnt: idsBy(seen(accompaniment.education), (e) => e.understood),
});
