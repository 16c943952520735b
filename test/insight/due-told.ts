import fc from 'fast-check';

/** A day, or an instant: as precisely as it was told. */
export type Time = string;

/** A case in the plainest words: what happened, and when. The records are made from it, and so is what is due by hand. */
export interface Told {
  readonly siteZone?: string;
  readonly programmeZone: string;
  readonly stage: 'active' | 'exited';
  readonly openedOn: Time;
  readonly contacts: readonly Time[];
  readonly acuity?: 'self-managed' | 'basic' | 'moderate' | 'intensive';
  readonly assessedOn: Time;
  readonly reassessedOn: readonly Time[];
  readonly waivers: readonly { readonly what: string; readonly until: string; readonly ended: boolean }[];
  readonly consents: readonly { readonly until?: string; readonly withdrawn: boolean }[];
  readonly planOn: Time;
  readonly services: readonly { readonly on: Time; readonly everyDays: number; readonly came: readonly Time[] }[];
  readonly barriers: readonly { readonly on: Time; readonly steps: readonly Time[]; readonly resolved: boolean }[];
  readonly endedOn: Time;
  readonly agreed: boolean;
  readonly reachedOn: readonly Time[];
  readonly crises: readonly {
    readonly alarmAt: string;
    readonly safeNow: 'yes' | 'no' | 'unknown';
    readonly judged: boolean;
    readonly acted: boolean;
    readonly status: 'open' | 'stabilised';
    /** Minutes after the alarm; before it, where negative. */
    readonly acknowledged?: number;
  }[];
  readonly team: readonly {
    readonly standby: boolean;
    readonly turns: readonly { readonly from: string; readonly until: string; readonly hours?: readonly [string, string] }[];
    readonly unsafe: boolean;
  }[];
  readonly calls: boolean;
  readonly limits: Limits;
}
export interface Limits {
  readonly reassessEveryDays: number;
  readonly contactEveryDays: Readonly<Record<'self-managed' | 'basic' | 'moderate' | 'intensive', number>>;
  readonly barrierReviewDays: number;
  readonly followUpAfterDays: readonly number[];
  readonly escalateAfterDays: number;
  readonly nextInLineMinutes: number;
}

const begin = Date.UTC(2020, 0, 1);
const tenYears = Date.UTC(2030, 0, 1) - begin;
export const instant = fc.nat({ max: tenYears / 1000 }).map((s) => new Date(begin + s * 1000).toISOString());
const day = instant.map((at) => at.slice(0, 10));
const time: fc.Arbitrary<Time> = fc.oneof(day, instant);
const few = <V>(of: fc.Arbitrary<V>, maxLength = 3) => fc.array(of, { maxLength });
const clock = fc
  .record({ h: fc.nat({ max: 23 }), m: fc.constantFrom(0, 30) })
  .map(({ h, m }) => `${String(h).padStart(2, '0')}:${m === 0 ? '00' : '30'}`);

export const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York'] as const;
const zone = fc.constantFrom(...zones);

/** The alarm lies near an instant, so that a reading at that instant is not years of nights later. */
export const told = (near: string): fc.Arbitrary<Told> => {
  const nearby = fc
    .integer({ min: -5 * 24 * 60, max: 24 * 60 })
    .map((minutes) => new Date(Date.parse(near) + minutes * 60_000).toISOString());
  const nearbyDay = nearby.map((at) => at.slice(0, 10));
  const turn = fc.record(
    { from: nearbyDay, until: nearbyDay, hours: fc.tuple(clock, clock).filter(([a, b]) => a !== b) },
    { requiredKeys: ['from', 'until'] },
  );
  const crisis = fc.record(
    {
      alarmAt: nearby,
      safeNow: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      judged: fc.boolean(),
      acted: fc.boolean(),
      status: fc.constantFrom('open' as const, 'open' as const, 'stabilised' as const),
      acknowledged: fc.integer({ min: -600, max: 600 }),
    },
    { requiredKeys: ['alarmAt', 'safeNow', 'judged', 'acted', 'status'] },
  );
  const often = fc.integer({ min: 1, max: 200 });
  return fc.record(
    {
      siteZone: zone,
      programmeZone: zone,
      stage: fc.constantFrom('active' as const, 'active' as const, 'exited' as const),
      openedOn: time,
      contacts: few(time),
      acuity: fc.constantFrom('self-managed' as const, 'basic' as const, 'moderate' as const, 'intensive' as const),
      assessedOn: time,
      reassessedOn: few(time),
      waivers: few(fc.record({ what: fc.constantFrom('a', 'b'), until: day, ended: fc.boolean() })),
      consents: few(fc.record({ until: day, withdrawn: fc.boolean() }, { requiredKeys: ['withdrawn'] })),
      planOn: time,
      services: few(fc.record({ on: time, everyDays: fc.integer({ min: 1, max: 90 }), came: few(time) }), 2),
      barriers: few(fc.record({ on: time, steps: few(time, 2), resolved: fc.boolean() }), 2),
      endedOn: time,
      agreed: fc.boolean(),
      reachedOn: few(time),
      crises: few(crisis, 2),
      team: few(fc.record({ standby: fc.boolean(), turns: few(turn, 2), unsafe: fc.constantFrom(false, false, false, true) })),
      calls: fc.boolean(),
      limits: fc.record({
        reassessEveryDays: often,
        contactEveryDays: fc.record({ 'self-managed': often, basic: often, moderate: often, intensive: often }),
        barrierReviewDays: often,
        followUpAfterDays: few(often),
        escalateAfterDays: fc.integer({ min: 0, max: 12 }),
        nextInLineMinutes: fc.constantFrom(15, 30, 45, 240, 1440),
      }),
    },
    {
      requiredKeys: [
        'programmeZone',
        'stage',
        'openedOn',
        'contacts',
        'assessedOn',
        'reassessedOn',
        'waivers',
        'consents',
        'planOn',
        'services',
        'barriers',
        'endedOn',
        'agreed',
        'reachedOn',
        'crises',
        'team',
        'calls',
        'limits',
      ],
    },
  );
};
