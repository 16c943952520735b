import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/index.js';
import { aSupervisor, story } from '../../../src/testing/index.js';

const aFamily = () =>
  story().so(
    { type: 'client.register', input: { kind: 'household', ref: 'family-1' } },
    {
      type: 'access.open',
      input: { source: 'clinic', site: { id: 'site-1', timeZone: 'Asia/Jakarta' }, programme: { id: 'full-support', version: '1' } },
    },
    { type: 'team.assignResponsible', input: { person: 'worker-1' } },
    { type: 'client.addMember', input: { ref: 'ani' } },
    { type: 'client.addMember', input: { ref: 'budi' } },
  );
const idOf = (s: ReturnType<typeof aFamily>, ref: string) => s.record.sections.client.members.findLast((m) => m.ref === ref)?.id ?? '';
const moveOut = (memberId: string): Command => ({
  type: 'client.moveOut',
  input: { memberId, toCase: 'case-ani', reason: 'not safe at home' },
});
const condition = (members: string[]) => ({ type: 'screening.recordCondition', input: { acute: 'none', members } }) as const;

describe('[A1.6] a member of a household is moved into an own case', () => {
  test('[A1.6] the household keeps that she moved; where to, only a link that shows nothing', () => {
    const s = aFamily();
    const moved = s.when(moveOut(idOf(s, 'ani'))).then('client.memberMovedOut', { memberId: idOf(s, 'ani'), at: s.setting.now });
    expect(moved.record.sections.client.members).toMatchObject([{ ref: 'ani', movedOutAt: s.setting.now }, { ref: 'budi' }]);
    expect(JSON.stringify({ ...moved.record.sections, file: undefined })).not.toMatch(/case-ani|not safe/);
    expect(moved.record.sections.file.links).toMatchObject([
      {
        toCase: 'case-ani',
        linkKind: 'family',
        shows: 'nothing',
        reader: 'supervision',
        reason: 'not safe at home',
        by: { onBehalfOf: 'worker-1' },
      },
    ]);
    moved
      .when({ type: 'file.linkCase', input: { toCase: 'case-ani', linkKind: 'family', shows: 'nothing' } })
      .thenRefused('file.link-known');
    moved
      .in({ by: { kind: 'worker', id: 'worker-2' } })
      .when({ type: 'file.endLink', input: { linkId: moved.record.sections.file.links[0]?.id ?? '' } })
      .thenRefused('file.link-unknown');
    moved
      .in({ by: aSupervisor })
      .when({ type: 'file.endLink', input: { linkId: moved.record.sections.file.links[0]?.id ?? '' } })
      .then('file.linkEnded');
  });

  test('[A1.6] where she went is hidden also where a link had told it before, and two who go there together are one hidden link', () => {
    const told = aFamily().so({ type: 'file.linkCase', input: { toCase: 'case-ani', linkKind: 'family', shows: 'summary' } });
    const gone = told.so(moveOut(idOf(told, 'ani')), moveOut(idOf(told, 'budi')));
    expect(gone.record.sections.file.links).toMatchObject([
      { shows: 'summary', endedAt: gone.setting.now, reader: 'supervision' },
      { shows: 'nothing', reader: 'supervision' },
    ]);
    expect(gone.record.sections.file.links).toHaveLength(2);
  });

  test('[A1.6] nobody moves who is no member, or has moved already; a person is a case of their own', () => {
    const s = aFamily();
    s.when(moveOut('none')).thenRefused('case.member-unknown');
    const moved = s.so(moveOut(idOf(s, 'ani')));
    moved.when(moveOut(idOf(s, 'ani'))).thenRefused('client.member-moved-out');
    story()
      .so({ type: 'client.register', input: { kind: 'person', ref: 'ani' } })
      .when(moveOut('ani'))
      .thenRefused('case.member-unknown');
  });

  test('[A1.6] nothing new is written of her here, only what had happened before, late', () => {
    const s = aFamily().so({ type: 'screening.begin', input: {} });
    const moved = s
      .later({ days: 3 })
      .so(moveOut(idOf(s, 'ani')))
      .later({ hours: 2 });
    const hers = condition([idOf(s, 'ani')]);
    moved.when(hers).thenRefused('case.member-unknown');
    moved.when({ ...hers, happenedAt: 'unknown' }).thenRefused('case.member-unknown');
    moved.when({ ...hers, happenedAt: '2026-01-07' }).then('screening.conditionRecorded');
    moved.when({ ...hers, happenedAt: '2026-01-08T01:59:59.000Z' }).then('screening.conditionRecorded');
    moved.when({ ...hers, happenedAt: '2026-01-08T02:00:01.000Z' }).thenRefused('case.member-unknown');
    moved.when(condition([idOf(s, 'budi')])).then('screening.conditionRecorded');
  });

  test('[A1.6] who comes back is added anew, and is not who they were', () => {
    const s = aFamily();
    s.when({ type: 'client.addMember', input: { ref: 'ani' } }).thenRefused('client.member-known');
    const back = s.so(moveOut(idOf(s, 'ani')), { type: 'client.addMember', input: { ref: 'ani' } });
    expect(idOf(back, 'ani')).not.toBe(idOf(s, 'ani'));
    back.when({ type: 'client.addMember', input: { ref: 'ani' } }).thenRefused('client.member-known');
    back.when(moveOut(idOf(back, 'ani'))).then('client.memberMovedOut');
  });
});
