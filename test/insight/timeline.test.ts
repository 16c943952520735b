import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline, timelineText } from '../../src/insight/telling/timeline.js';
import { anActiveCase, anAdmittedClient, aReferredClient, type CaseStory } from '../../src/testing/index.js';

const zone = 'Asia/Jakarta';
const rowsOf = ({ kit, entries }: CaseStory) => timeline(kit, entries, zone);
const called = (s: CaseStory) => rowsOf(s).map(({ what }) => what.en);
const contact = (happenedAt: string) =>
  ({
    type: 'access.recordOutreach',
    input: { channel: 'visit', reached: 'reached', note: 'found at the market' },
    happenedAt,
  }) as const;
const food = (happenedAt: string) =>
  ({
    type: 'assessment.recordFinding',
    input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'rice is gone' },
    happenedAt,
  }) as const;
const outreach = (s: CaseStory) => rowsOf(s).filter(({ what }) => what.en === 'outreach recorded');

describe('a timeline', () => {
  test('[A2.1] facts are told in the order in which they happened, each in past tense, with its room, who recorded it and its entries', () => {
    const s = anAdmittedClient().withGoal('meals every day');
    expect(called(s).slice(0, 3)).toEqual(['registered', 'opened', 'responsible assigned']);
    expect(rowsOf(s).at(-1)).toMatchObject({
      when: '2026-01-05T02:00:00.000Z',
      precision: 'instant',
      what: { en: 'goal set', id: 'menetapkan tujuan' },
      room: { name: 'plan', label: { en: 'plan', id: 'rencana pelayanan' } },
      by: { kind: 'worker', id: 'worker-1', label: { en: 'worker', id: 'pekerja' } },
      ids: [s.record.sections.plan.goals[0]?.id],
    });
  });

  test('[A2.1] every change of stage is a row of its own behind the fact that made it', () => {
    const rows = rowsOf(anActiveCase());
    expect(rows.flatMap(({ stage }) => (stage ? [stage.to] : []))).toEqual(['screening', 'intake', 'assessment', 'planning', 'active']);
    const at = rows.findIndex(({ stage }) => stage?.to === 'active');
    expect(rows[at - 1]?.what.en).toBe('version put in force');
    expect(rows[at]?.what).toEqual({ en: 'stage: planning → active', id: 'tahap: perencanaan → pelaksanaan' });
  });

  test('[A4.5] what is told later stands where it happened and is marked as late; a month counts from its first day, and what nobody knows the time of comes last', () => {
    const s = aReferredClient()
      .later({ days: 40 })
      .so(contact('2026-02'), contact('unknown'), contact('2026-02-10'), contact('2026-01-20'));
    expect(outreach(s).map(({ when, late }) => [when, late ?? false])).toEqual([
      ['2026-01-20', true],
      ['2026-02', false],
      ['2026-02-10', true],
      ['unknown', false],
    ]);
    expect(called(s).at(-1)).toBe('outreach recorded');
  });

  test('[A5.5.1] accompaniment stands among what was done and monitored, by the day of each, however late it was written down', () => {
    const s = anActiveCase();
    const plannedServiceId = s.record.sections.plan.services[0]?.id ?? '';
    const after = s.later({ days: 20 }).so(
      { type: 'service.deliver', input: { plannedServiceId, amount: 1, unit: 'parcel', quality: 'good' }, happenedAt: '2026-01-10' },
      { type: 'monitoring.verify', input: { plannedServiceId, received: 'received-and-used' }, happenedAt: '2026-01-20' },
      {
        type: 'accompaniment.recordContact',
        input: { with: 'client', startedBy: 'other-side', channel: 'office', purpose: 'support', role: 'supporter' },
        happenedAt: '2026-01-15',
      },
    );
    expect(
      rowsOf(after)
        .slice(-3)
        .map(({ room, when }) => [room?.name, when]),
    ).toEqual([
      ['service', '2026-01-10'],
      ['accompaniment', '2026-01-15'],
      ['monitoring', '2026-01-20'],
    ]);
  });

  test('[A2.2] what was made in error is marked, and so is nothing else', () => {
    const s = aReferredClient().so(contact('2026-01-04'), contact('2026-01-05'));
    const entryId = s.record.sections.access.outreach[0]?.id ?? '';
    const after = s.so({ type: 'access.voidEntry', input: { entryId, reason: 'another client' } });
    expect(outreach(after).map(({ ids, voided }) => [ids[0] === entryId, voided ?? false])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(rowsOf(after).filter(({ voided }) => voided)).toHaveLength(1);
    expect(rowsOf(after).at(-1)).toMatchObject({ what: { en: 'entry voided' }, ids: [entryId] });
  });

  test('[A2.1] facts whose words are withheld are told all the same, without ids that are not shown, and a move that is not shown by when it was seen', () => {
    const s = anAdmittedClient();
    const blanked = s.entries
      .filter(({ type }) => type !== 'screening.admitted')
      .map((entry) => ({ ...entry, data: {}, by: { kind: entry.by.kind } as never }));
    const later = s.later({ days: 3 }).so(food('unknown')).entries.at(-1);
    const rows = timeline(s.kit, [...blanked, ...(later ? [later] : [])], zone);
    expect(rows.slice(0, -2).every(({ ids, by }) => ids.length === 0 && by.id === undefined)).toBe(true);
    expect(rows.at(-2)).toMatchObject({ stage: { from: 'screening', to: 'intake' }, when: '2026-01-08T02:00:00.000Z' });
  });

  test('[B1] the text is one line a row, in both languages, in columns, and holds no free text', () => {
    const s = anActiveCase().so(food('2026-01-04'), food('unknown'));
    const rows = rowsOf(s);
    for (const language of ['en', 'id'] as const) {
      const lines = timelineText(rows, language, zone).split('\n');
      expect(lines).toHaveLength(rows.length);
      expect(lines.join(' ')).not.toMatch(/rice|meals|parcel|skips/);
    }
    const [first, second] = timelineText(rows.slice(1, 3), 'id', zone).split('\n');
    expect(first).toMatch(/^2026-01-05 09:00 {2}klien: /);
    expect(second?.indexOf('akses')).toBe(first?.indexOf('klien'));
    expect(timelineText(rows, 'en', zone)).toMatch(/\nnot known +assessment: finding recorded +worker worker-1 +c/);
  });

  test('[B1] whatever the order in which facts come, the rows are the same', () => {
    const s = anActiveCase().so(food('2025'), food('unknown'), food('2025-12-31'));
    fc.assert(
      fc.property(fc.shuffledSubarray([...s.entries], { minLength: s.entries.length }), (shuffled) => {
        expect(timeline(s.kit, shuffled, zone)).toEqual(rowsOf(s));
      }),
      { numRuns: 20 },
    );
  });
});
