import type { Scored } from '../../instruments/score.js';
import type { Instrument } from '../../vocabulary/instrument.js';
import type { KindList } from '../../vocabulary/schema.js';
import type { Measurement } from './measurement.js';

interface Said {
  readonly kinds?: KindList | undefined;
  readonly measures?: Measurement['measures'];
}
type AsScored = Pick<Measurement, 'score' | 'scales' | 'missing' | 'band' | 'notApplied' | 'acuity' | 'alerts' | 'measures' | 'kinds'>;

const crisisKindOf = ({ alerts = [] }: Instrument, code: string): string => alerts.find((a) => a.code === code)?.crisisKind ?? '';

/** What the instrument itself says of a measurement, kept in the fact: later editions of it judge no earlier answer. */
export const asScored = (instrument: Instrument, said: Said, scored: Scored | undefined): Partial<AsScored> => ({
  kinds: [...new Set([...(said.kinds ?? []), ...instrument.kinds])],
  measures: said.measures ?? (instrument.measures as Measurement['measures']),
  ...(scored && {
    ...(scored.score !== undefined && { score: scored.score }),
    scales: scored.scales.map(({ scale, score }) => ({ scale, ...(score !== undefined && { score }) })),
    ...(scored.missing.length > 0 && { missing: [...scored.missing] }),
    ...(scored.band !== undefined && { band: scored.band }),
    ...(scored.notApplied !== undefined && { notApplied: scored.notApplied }),
    ...(scored.acuity !== undefined && { acuity: scored.acuity }),
    ...(scored.alerts.length > 0 && {
      alerts: scored.alerts.map(({ alert, item }) => ({ alert, item, crisisKind: crisisKindOf(instrument, alert) })),
    }),
  }),
});
