import type { Client } from '../../case/client/client.js';
import type { Support } from '../../case/client/network.js';
import { isUnsafePerson } from '../../case/client/ties.js';
import type { Ids } from '../../vocabulary/entry.js';
import type { Readable } from '../reading.js';
import { type IdsBy, idsBy, idsOf, seen } from '../seen.js';
import type { MeasuredSeries } from './measured.js';
import { type ToldAfter, toldAfter } from './told-after.js';
import { type BeforeAfter, idsBySide, sideOf, type TurningPoint } from './turning-point.js';

/** Whether a support is there: `given` with who gives it. */
export interface SupportState {
  readonly is: 'given' | 'not-given' | 'not-known';
  readonly byTieIds: Ids;
}
/** A support that the client wants or needs, before and now. */
export interface SupportOutcome {
  readonly supportId: string;
  readonly asked: string;
  readonly before: SupportState;
  readonly now: SupportState;
}

/** The capacity of the network, before and after. A7.4, A1.5 */
export interface NetworkOutcomes {
  /** Measurements of the support system. */
  readonly measured: readonly MeasuredSeries[];
  /** What the assessment found of the network's capacity. */
  readonly findings: BeforeAfter;
  readonly supports: readonly SupportOutcome[];
  /** Ties that are counted, by when they were first told of. */
  readonly ties: BeforeAfter;
  /** Ties to people marked as unsafe: they are no capacity, whatever they give. */
  readonly unsafeTieIds: Ids;
  readonly strengthened: readonly { readonly tieId: string; readonly steps: BeforeAfter }[];
  /** Whether the network took part, by review. */
  readonly inReviews: IdsBy;
  /** How the support system did, as former clients tell it. B8.2 */
  readonly afterEnd: readonly ToldAfter[];
}

const tiesOf = (client: Client) => {
  // Of a person whom the reader may not see, only what is said of this tie is known.
  const isUnsafe = (tie: Client['ties'][number]) => tie.unsafe === true || (tie.person !== undefined && isUnsafePerson(client, tie.person));
  const all = seen(client.ties);
  return { safe: all.filter((t) => !isUnsafe(t)), unsafe: all.filter(isUnsafe) };
};

const supportOutcome = (
  { id, asked, given = [] }: Support,
  safe: ReadonlySet<string>,
  known: ReadonlySet<string>,
  point: TurningPoint | undefined,
  zone: string,
): SupportOutcome => {
  const givers = given.filter((g) => safe.has(g.tieId));
  const isHidden = given.some((g) => g.tieId === undefined || !known.has(g.tieId));
  const state = (byTieIds: readonly string[], isVague: boolean): SupportState => ({
    is: byTieIds.length > 0 ? 'given' : isVague ? 'not-known' : 'not-given',
    byTieIds,
  });
  const early = givers.filter((g) => sideOf(g.since, point, zone) === 'before').map((g) => g.tieId);
  const isVague = point === undefined || isHidden || givers.some((g) => sideOf(g.since, point, zone) === 'notKnown');
  const now = givers.map((g) => g.tieId);
  return { supportId: id, asked: asked ?? 'not-said', before: state(early, isVague), now: state(now, isHidden) };
};

/** The network before and after: what supports it, and with what. It does not say whether that is enough. A7.4, A1.5, B8.2 */
export const networkOutcomes = (
  record: Readable,
  measured: readonly MeasuredSeries[],
  point: TurningPoint | undefined,
  zone: string,
): NetworkOutcomes => {
  const { client, assessment, monitoring } = record.sections;
  const { safe, unsafe } = tiesOf(client);
  const safeIds = new Set(idsOf(safe));
  // A tie made in error is known, and gives nothing.
  const known = new Set(client.ties.map((t) => t.id));
  return {
    measured,
    findings: idsBySide(
      seen(assessment.findings).filter((f) => f.bears === 'network-capacity'),
      point,
      zone,
    ),
    supports: seen(client.supports).map((s) => supportOutcome(s, safeIds, known, point, zone)),
    ties: idsBySide(safe, point, zone),
    unsafeTieIds: idsOf(unsafe),
    strengthened: safe
      .filter((t) => (t.strengthened ?? []).length > 0)
      .map((t) => {
        const steps = t.strengthened.filter((s) => s.id !== undefined);
        const on = (side: keyof BeforeAfter) => idsOf(steps.filter((s) => sideOf(s.at, point, zone) === side));
        return { tieId: t.id, steps: { before: on('before'), after: on('after'), notKnown: on('notKnown') } };
      }),
    inReviews: idsBy(seen(monitoring.reviews), (r) => r.network),
    afterEnd: toldAfter(record, 'supportSystemDid', zone),
  };
};
