import fc from 'fast-check';
import { addDays, type CaseRecord, programmes, type Sections, socialWork } from '../../src/index.js';
import { random } from '../laws/random.js';
import { startsOf } from '../laws/starts.js';
import { nothingSeen, walk } from '../laws/walk.js';

export const rules = programmes.fullSupport;
export const zone = 'Asia/Jakarta';
/** Late in the morning of 1 July 2026 in Jakarta. */
export const now = '2026-07-01T03:00:00.000Z';

type Given = { readonly [N in keyof Sections]?: Partial<Sections[N]> };

const blank = socialWork.blank('case-1');
/** A record of which only these parts are not empty; opened on 1 January 2026 where nothing else is said. */
export const aRecord = (given: Given = {}): CaseRecord => {
  const access = { openedAt: '2026-01-01', openingRecordedAt: '2026-01-01T01:00:00.000Z', source: 'self', ...given.access };
  const sections = { ...blank.sections } as unknown as Record<string, object>;
  for (const [name, part] of Object.entries({ ...given, access })) sections[name] = { ...sections[name], ...part };
  return { ...blank, sections: sections as unknown as Sections };
};

/** An entry with what every entry has. */
export const entry = <E>(id: string, at: string, more: object = {}): E =>
  ({
    id,
    at,
    recordedAt: at.length > 10 ? at : at.length === 10 ? `${at}T05:00:00.000Z` : '2026-06-30T05:00:00.000Z',
    by: { kind: 'worker', id: 'worker-1' },
    kinds: [],
    ...more,
  }) as E;
export const voided = { at: now, by: { kind: 'worker', id: 'worker-1' }, reason: 'twice' };

const whens = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -20, max: 180 }).map((n) => addDays('2026-01-01', n)) },
  { weight: 1, arbitrary: fc.constantFrom('2026-02', '2025-12', '2026', 'unknown') },
);
const days = fc.integer({ min: -20, max: 200 }).map((n) => addDays('2026-01-01', n));
const cost = fc.option(fc.record({ minor: fc.nat(500), currency: fc.constantFrom('IDR', 'USD') }), { nil: undefined });
const took = fc.record({ minutes: fc.option(fc.nat(90), { nil: undefined }), cost }, { requiredKeys: [] });

const entries = <E>(prefix: string, more: fc.Arbitrary<object>, most = 8): fc.Arbitrary<E[]> =>
  fc.array(fc.record({ at: whens, more, isVoided: fc.boolean(), minute: fc.nat(59) }), { maxLength: most }).map((list) =>
    list.map(({ at, more: said, isVoided, minute }, n) =>
      // Recorded one after another: the journal has an order, whatever the order of the days.
      entry<E>(`${prefix}${n}`, at, {
        ...said,
        recordedAt: `2026-06-${String(10 + n).padStart(2, '0')}T05:${String(minute).padStart(2, '0')}:00.000Z`,
        ...(isVoided && minute % 3 === 0 && { voided }),
      }),
    ),
  );

const needIds = fc.constantFrom('n0', 'n1', 'n2', 'gone');
const plannedIds = fc.constantFrom('s0', 's1', 's2');
const optional = <V>(arbitrary: fc.Arbitrary<V>) => fc.option(arbitrary, { nil: undefined });
const terse = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(fields).map((said) => Object.fromEntries(Object.entries(said).filter(([, v]) => v !== undefined)));

/** Records as no command would always make them: in any order, on any days, with anything left out. */
export const records: fc.Arbitrary<CaseRecord> = fc
  .record({
    access: fc.oneof(
      { weight: 4, arbitrary: fc.record({ openedAt: whens }) },
      {
        weight: 1,
        arbitrary: fc.constant({ openedAt: '2025-06', adoption: { on: '2026-02-01', stage: 'active', catchUpBy: '2026-05-01' } }),
      },
    ),
    steps: entries<never>(
      't',
      terse({ step: fc.constantFrom('exited', 'ended-early', 'reopened', 'transition'), openItems: fc.constant([]) }),
      6,
    ),
    contacts: entries<never>(
      'c',
      fc
        .tuple(took, terse({ with: fc.constantFrom('client', 'family'), reached: fc.constantFrom('reached', 'not-reached') }))
        .map(([a, b]) => ({ ...a, ...b })),
    ),
    enabling: entries<never>(
      'b',
      terse({ activity: fc.constantFrom('money', 'transport'), level: fc.constantFrom('for', 'with', 'alone') }),
    ),
    deliveries: entries<never>(
      'd',
      fc.tuple(took, terse({ plannedServiceId: plannedIds })).map(([a, b]) => ({ amount: 1, unit: 'parcel', quality: 'good', ...a, ...b })),
    ),
    nonDeliveries: entries<never>('m', terse({ plannedServiceId: plannedIds, cause: fc.constant('closed') }), 4),
    crises: entries<never>(
      'k',
      fc
        .array(
          took.chain((t) => whens.map((at) => ({ ...t, at }))),
          { maxLength: 3 },
        )
        .map((acts) => ({
          acts: acts.map((a, n) => ({ ...a, id: `a${n}`, doneBy: 'worker-1', what: 'a call', reach: 'shared', recordedAt: now })),
          explained: [],
          status: 'closed',
        })),
      3,
    ),
    visits: entries<never>('v', took, 4),
    needs: entries<never>(
      'n',
      terse({
        domain: fc.constantFrom('food-insecurity', 'safety'),
        service: fc.constantFrom('wanted', 'wanted', 'wanted', 'declined', 'own-resources'),
        closed: optional(fc.constantFrom(undefined, undefined, 'met')),
      }),
      3,
    ),
    services: entries<never>(
      's',
      terse({
        needId: needIds,
        status: fc.constantFrom('not-started', 'in-progress', 'on-hold', 'completed', 'stopped'),
        everyDays: optional(fc.integer({ min: 1, max: 30 })),
        heldAt: optional(days),
        endedAt: optional(days),
        resumedAt: optional(days),
      }),
      3,
    ),
    referrals: entries<never>(
      'r',
      terse({
        needId: needIds,
        plannedServiceId: plannedIds,
        status: fc.constantFrom('draft', 'requested', 'accepted', 'rejected', 'failed', 'completed'),
      }),
      3,
    ),
    outcomes: entries<never>(
      'o',
      terse({ referralId: fc.constantFrom('r0', 'r1'), result: fc.constantFrom('received', 'not-received', 'unknown') }),
      3,
    ),
    reviews: entries<never>(
      'w',
      terse({
        unmetNeedIds: fc.array(needIds, { maxLength: 2 }),
        gaps: optional(
          fc.array(fc.record({ needId: needIds, why: fc.constantFrom('cost', 'not-enough', 'no-service') }), { maxLength: 2 }),
        ),
      }),
      3,
    ),
    barriers: entries<never>(
      'x',
      terse({ plannedServiceId: plannedIds, kind: fc.constantFrom('stigma', 'cost'), resolvedAt: optional(days) }),
      3,
    ),
    measurements: entries<never>('q', terse({ acuity: optional(fc.constantFrom('self-managed', 'basic', 'moderate', 'intensive')) }), 3),
    handOvers: entries<never>('h', terse({ status: fc.constantFrom('proposed', 'accepted', 'refused'), endedAt: optional(days) }), 3),
    responsible: entries<never>('p', fc.constant({ person: 'worker-1', how: 'opened' }), 2),
    version: optional(days),
    former: fc.array(fc.record({ phase: fc.constantFrom('engaged', 'onHold', 'lost'), since: whens }), { maxLength: 3 }),
  })
  .map((g) =>
    aRecord({
      access: g.access,
      client: {
        formerEngagements: g.former.map((f, n) => ({ ...f, recordedAt: `2026-06-${10 + n}T05:00:00.000Z` })) as never,
        engagement: { phase: 'engaged', since: '2026-06-20', recordedAt: '2026-06-20T05:00:00.000Z' },
      },
      termination: { steps: g.steps },
      accompaniment: { contacts: g.contacts, enabling: g.enabling },
      service: { deliveries: g.deliveries, nonDeliveries: g.nonDeliveries },
      crisis: { crises: g.crises },
      followUp: { visits: g.visits },
      assessment: { needs: g.needs, measurements: g.measurements },
      plan: {
        services: g.services,
        barriers: g.barriers,
        versions: g.version === undefined ? [] : [entry('e0', g.version, { number: 1, goalIds: [], plannedServiceIds: [] })],
      },
      referral: { referrals: g.referrals, outcomes: g.outcomes },
      monitoring: { reviews: g.reviews },
      team: { handOvers: g.handOvers, responsible: g.responsible },
    }),
  );

const lists = (
  record: CaseRecord,
  change: (list: readonly { readonly voided?: unknown }[], name: string) => readonly unknown[],
): CaseRecord => ({
  ...record,
  sections: Object.fromEntries(
    Object.entries(record.sections).map(([room, section]) => [
      room,
      Object.fromEntries(
        Object.entries(section as object).map(([name, held]) => [
          name,
          Array.isArray(held) && name !== 'formerEngagements' ? change(held, name) : held,
        ]),
      ),
    ]),
  ) as unknown as Sections,
});
/** The same record as if what was made in error had never been written. */
export const withoutVoided = (record: CaseRecord): CaseRecord => lists(record, (list) => list.filter((e) => e.voided === undefined));
/** The same record with every list the other way round. */
export const reversed = (record: CaseRecord): CaseRecord => lists(record, (list) => [...list].reverse());
/** A record from which a field of its entries was cut, as it is for a reader from whom something is withheld. */
export const cut = (record: CaseRecord, field: string): CaseRecord =>
  lists(record, (list) =>
    list.map((e) => (typeof e === 'object' ? Object.fromEntries(Object.entries(e as object).filter(([key]) => key !== field)) : e)),
  );

/** The fields that entries of these records have, to be cut one by one. */
export const fields = [
  'at',
  'recordedAt',
  'with',
  'reached',
  'minutes',
  'cost',
  'plannedServiceId',
  'needId',
  'status',
  'service',
  'level',
  'activity',
  'acts',
  'step',
  'gaps',
  'unmetNeedIds',
  'acuity',
  'result',
  'why',
  'domain',
  'everyDays',
  'id',
];

/** Cases that only real commands have made. */
export const walked = (walks: number, seed: number): readonly { readonly record: CaseRecord; readonly now: string }[] => {
  const [starts, seen] = [startsOf(socialWork, rules), nothingSeen()];
  return Array.from({ length: walks }, (_, n) => {
    const start = starts[n % starts.length];
    if (start === undefined) throw new Error('no start');
    const steps = walk(socialWork, start, rules, 60, random(seed + n), seen, `i${n}`);
    for (let next = steps.next(); ; next = steps.next()) if (next.done) return { record: next.value.record, now: next.value.now };
  });
};
/** The same value whatever the order in which ids and lines stand in it. */
export const unordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unordered).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, unordered(v)]),
      )
    : value;
};
