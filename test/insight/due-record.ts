import type { RecordOf } from '../../src/index.js';
import { programmes, type Rules, socialWork } from '../../src/index.js';
import type { SocialWork } from '../../src/lifecycle/social-work.js';
import type { Time, Told } from './due-told.js';

type Rec = RecordOf<SocialWork>;
const recorded = '2020-01-01T00:00:00.000Z';
const entry = (id: string, at: Time, more: object = {}) => ({
  id,
  at,
  recordedAt: recorded,
  by: { kind: 'worker', id: 'rina' },
  kinds: [],
  ...more,
});
const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString();

export const rulesOf = (told: Told): Rules => ({
  ...programmes.fullSupport,
  timeZone: told.programmeZone,
  limits: { ...programmes.fullSupport.limits, ...told.limits },
});

/** The record as it would lie in a repository: its sections, laid down by hand. */
export const recordOf = (told: Told): Rec => {
  const blank = socialWork.blank('case-1');
  const sections = structuredClone(blank.sections) as unknown as Record<string, Record<string, unknown>>;
  const put = (room: string, lists: object) => void Object.assign(sections[room] ?? {}, lists);
  const ended = told.stage === 'exited';
  put('access', {
    openedAt: told.openedOn,
    openingRecordedAt: recorded,
    ...(told.siteZone && { site: { id: 's', timeZone: told.siteZone } }),
  });
  put('client', {
    kind: 'person',
    ref: 'client-1',
    ties: told.team.flatMap((m, n) => (m.unsafe ? [entry(`tie-${n}`, recorded, { person: `member-${n}`, unsafe: true })] : [])),
  });
  put('accompaniment', { contacts: told.contacts.map((at, n) => entry(`contact-${n}`, at, { with: 'client', reached: 'reached' })) });
  put('assessment', {
    completedAt: told.assessedOn,
    measurements: told.acuity
      ? [entry('measured', told.assessedOn, { use: 'baseline', acuity: told.acuity, instrument: { id: 'a', version: '1' } })]
      : [],
    reassessments: told.reassessedOn.map((at, n) => entry(`again-${n}`, at, { how: 'informal' })),
  });
  put('consent', {
    given: [
      ...told.consents.map(({ until, withdrawn }, n) =>
        entry(`consent-${n}`, recorded, {
          purpose: 'disclosure',
          recipient: `agency-${n}`,
          covers: ['general'],
          from: '2020-01-01',
          age: 'of-age',
          ...(until && { until }),
          ...(withdrawn && { withdrawnAt: recorded }),
        }),
      ),
      ...(told.agreed ? [entry('follow', recorded, { purpose: 'follow-up', covers: ['general'], from: '2020-01-01', age: 'of-age' })] : []),
    ],
  });
  put('team', {
    responsible: [entry('responsible', recorded, { person: 'rina', how: 'opened' })],
    members: told.team.map(({ standby }, n) =>
      entry(`m-${n}`, recorded, { person: `member-${n}`, standby: standby ? 'standby' : 'no', roles: [] }),
    ),
    standby: told.team.flatMap(({ turns }, n) =>
      turns.map(({ from, until, hours }, k) =>
        entry(`turn-${n}-${k}`, recorded, {
          memberId: `m-${n}`,
          from,
          until,
          reach: 'phone',
          ...(hours && { hours: { from: hours[0], until: hours[1] } }),
        }),
      ),
    ),
    waivers: told.waivers.map(({ what, until, ended }, n) =>
      entry(`waiver-${n}`, recorded, { requirement: what, until, ...(ended && { endedAt: recorded }) }),
    ),
  });
  put('plan', {
    versions: [entry('version', told.planOn)],
    services: told.services.map(({ on, everyDays }, n) =>
      entry(`service-${n}`, on, { status: 'in-progress', responsible: 'rina', how: 'own', everyDays }),
    ),
    barriers: [
      ...(told.services.length > 0 ? told.barriers : []).map(({ on, steps, resolved }, n) =>
        entry(`barrier-${n}`, on, {
          plannedServiceId: 'service-0',
          steps: steps.map((at) => ({ at })),
          ...(resolved && { resolvedAt: recorded }),
        }),
      ),
    ],
    contingencies: told.calls ? [entry('contingency', recorded, { ifThis: 'a', thenThat: 'b', call: 'neighbour' })] : [],
  });
  put('service', {
    deliveries: told.services.flatMap(({ came }, n) =>
      came.map((at, k) => entry(`came-${n}-${k}`, at, { plannedServiceId: `service-${n}` })),
    ),
  });
  put('termination', ended ? { steps: [entry('end', told.endedOn, { step: 'exited', openItems: [] })], endedAt: told.endedOn } : {});
  put('followUp', { visits: told.reachedOn.map((at, n) => entry(`visit-${n}`, at, { reached: 'reached' })) });
  put('crisis', {
    crises: told.crises.map(({ alarmAt, safeNow, judged, acted, status }, n) =>
      entry(`crisis-${n}`, alarmAt, {
        recordedAt: alarmAt,
        alarmAt,
        safeNow,
        status,
        explained: [],
        acts: acted ? [{ id: `act-${n}`, recordedAt: alarmAt, at: alarmAt }] : [],
        ...(judged && { judgement: { severity: 'serious', timeAvailable: 'hours', at: alarmAt } }),
      }),
    ),
    acknowledgements: told.crises.flatMap(({ alarmAt, acknowledged }, n) =>
      acknowledged === undefined ? [] : [entry(`seen-${n}`, alarmAt, { of: `crisis-${n}`, recordedAt: later(alarmAt, acknowledged) })],
    ),
  });
  return { ...blank, state: { ...blank.state, stage: told.stage }, sections: sections as unknown as Rec['sections'] };
};
