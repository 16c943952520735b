import { describe, expect, test } from 'vitest';
import { Site } from '../../../src/case/access/access.js';
import { dueIn } from '../../../src/insight/due/due.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aReferredClient, story } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

const opening = { site: { id: 'site-1', timeZone: 'Asia/Jakarta' }, programme: { id: 'full-support', version: '1' } };
const open = { type: 'access.open', input: { ...opening, source: 'clinic', referredBy: 'clinic-1' } } as const;
const adopt = (stage: string, openedAt = '2024-06') =>
  ({ type: 'access.adopt', input: { ...opening, stage, openedAt, formerId: 'K-77' } }) as const;
const hiv = { type: 'access.moveProgramme', input: { programme: { id: 'hiv', version: '1' }, reason: 'test was positive' } } as const;

describe('[A8.1] a case is opened', () => {
  test('[A8.1] the opening says where the request came from, where and under which programme', () => {
    story()
      .when(open)
      .then('access.opened', { source: 'clinic', referredBy: 'clinic-1', ...opening });
  });

  test('[A8.1] the opening says by which way the request came in', () => {
    story()
      .when({ ...open, input: { ...open.input, source: 'court', way: 'court-order' } })
      .then('access.opened', { source: 'court', way: 'court-order' });
  });

  test('[A8.1] time to access counts from the day of the request, not from the day it was written down', () => {
    story()
      .when({ ...open, happenedAt: '2026-01-02' })
      .then('access.opened', { openedAt: '2026-01-02', openingRecordedAt: '2026-01-05T02:00:00.000Z' });
  });

  test('[A8.1] a case is opened once', () => {
    story().so(open).when(open).thenRefused('access.already-open');
  });

  test.each([
    ['Asia/Jakarta', true],
    ['Asia/Makassar', true],
    ['Asia/Jayapura', true],
    ['Asia/Nowhere', false],
    ['WIB?', false],
    ['+99:00', false],
  ])('a site counts its days in a time zone that there is: %s %s', (timeZone, ok) =>
    expect(Site.safeParse({ id: 's', timeZone }).success).toBe(ok),
  );
});

describe('[A8.1] outreach', () => {
  test('[A8.1] outreach is recorded before anything is known of the client, also where it failed', () => {
    story()
      .when({ type: 'access.recordOutreach', input: { channel: 'visit', reached: 'not-reached' } })
      .then('access.outreachRecorded', { outreach: { reached: 'not-reached' } });
  });

  test('[A2.2] outreach made in error is marked; the opening of the case cannot be', () => {
    const reached = aReferredClient().so({ type: 'access.recordOutreach', input: { channel: 'visit', reached: 'reached' } });
    const entryId = reached.last('access.outreachRecorded').outreach.id;
    reached.when({ type: 'access.voidEntry', input: { entryId, reason: 'other client' } }).then('access.entryVoided', { entryId });
    reached.when({ type: 'access.voidEntry', input: { entryId: 'c2.0', reason: 'other client' } }).thenRefused('case.entry-unknown');
  });

  test('[A2.2] outreach from which an appointment came is not voided before it', () => {
    const reached = aReferredClient().so({ type: 'access.recordOutreach', input: { channel: 'visit', reached: 'reached' } });
    const entryId = reached.last('access.outreachRecorded').outreach.id;
    reached
      .so({ type: 'appointment.offer', input: { with: 'client', on: '2026-01-09', purpose: 'first', ext: { 'host:from': entryId } } })
      .when({ type: 'access.voidEntry', input: { entryId, reason: 'other client' } })
      .thenRefused('case.entry-in-use');
  });
});

describe('[A8.1] the agreement with whoever referred the client', () => {
  const record = (result: 'agreed' | 'no-answer' | 'not-wished') =>
    ({ type: 'access.recordAgreement', input: { result, agencyId: 'clinic-1', what: 'we call once a week' } }) as const;
  const referred = () => story().so(open);

  test('[A8.1] it is kept what was agreed, and with whom', () => {
    referred()
      .when(record('agreed'))
      .then('access.agreementRecorded', { agreement: { agencyId: 'clinic-1', what: 'we call once a week' } });
  });

  test('[A8.1] it is made as early as possible: due three days after the request, in the zone of the site, until there is an answer', () => {
    expect(dueOf(referred(), 'access.agreement-due')).toMatchObject([{ due: '2026-01-08', overdueFrom: '2026-01-08T17:00:00.000Z' }]);
    expect(dueOf(referred().so(record('no-answer')), 'access.agreement-due')).toHaveLength(1);
    for (const result of ['agreed', 'not-wished'] as const)
      expect(dueOf(referred().so(record(result)), 'access.agreement-due')).toEqual([]);
  });

  test('[A8.1] a client who came by themselves has no referrer to agree with, and a case that was taken over is past it', () => {
    const self = story().so({ type: 'access.open', input: { ...opening, source: 'self', way: 'came', referredBy: 'a-friend' } });
    const nobody = story().so({ type: 'access.open', input: { ...opening, source: 'clinic' } });
    const taken = story().so({ ...adopt('active'), input: { ...adopt('active').input, source: 'clinic', referredBy: 'clinic-1' } });
    for (const s of [self, nobody, taken]) expect(dueOf(s, 'access.agreement-due')).toEqual([]);
  });
});

describe('[A2.1] a case that had begun before is taken over', () => {
  test('[A2.1] it comes in at the stage in which it is, and keeps its number', () => {
    const after = story()
      .when(adopt('active'))
      .then('access.adopted', { openedAt: '2024-06', adoption: { stage: 'active', formerId: 'K-77', on: '2026-01-05' } });
    expect(after.record.state.stage).toBe('active');
  });

  test('[A2.1] what is not known of its past is due by the catch-up day and blocks nothing before', () => {
    const catchUps = dueIn(story().kit, story().so(adopt('assessment')).record, programmes.fullSupport).filter(
      (d) => d.rule === 'case.catch-up',
    );
    expect(catchUps.map((d) => d.ids[0])).toContain('intake.oriented');
    expect(new Set(catchUps.map((d) => d.due))).toEqual(new Set(['2026-04-05']));
  });

  test('[A2.1] not into a stage that there is none of, not from the future, and not twice', () => {
    story().when(adopt('nowhere')).thenRefused('case.not-open-here');
    story().when(adopt('active', '2026-02')).thenRefused('case.later-than-now');
    story().so(open).when(adopt('referred')).thenRefused('access.already-open');
  });
});

describe('[A6.5] another programme', () => {
  const known = () => aReferredClient({ programme: programmes.hiv });

  test('[A2.2] the move names what changes for this client, and its reason', () => {
    const after = known()
      .when(hiv)
      .then('access.programmeMoved', { move: { from: { id: 'full-support' }, to: { id: 'hiv' }, reason: 'test was positive' } });
    expect(after.last('access.programmeMoved').move.changes).toContain('requirements.screening.not-acute');
    expect(after.record.sections.access.programme).toEqual({ id: 'hiv', version: '1' });
  });

  test('[A6.5] the new rules hold from then on: an acute illness no longer keeps a client with HIV out', () => {
    const acute = known().so({ type: 'screening.begin', input: {} }, { type: 'screening.recordCondition', input: { acute: 'medical' } });
    const admit = { type: 'screening.admit', input: { reason: 'ill' } } as const;
    acute.when(admit).thenRefused('screening.not-acute', 'screening.family-support-weighed');
    acute.so(hiv).when(admit).then('screening.admitted');
  });

  test('[A6.5] not to the same programme, not to one that is not known, and not before the case is open', () => {
    const same = { type: 'access.moveProgramme', input: { programme: opening.programme, reason: 'none' } } as const;
    known().when(same).thenRefused('access.same-programme');
    aReferredClient().when(hiv).thenRefused('access.programme-unknown');
    story({ programme: programmes.hiv }).when(hiv).thenRefused('access.not-open');
  });
});
