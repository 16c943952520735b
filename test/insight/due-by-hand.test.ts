import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Addressee, changesAt, type DueNow, due, socialWork } from '../../src/index.js';
import { type ByHand, dueByHand, reckoned, type Telling } from './due-by-hand.js';
import { recordOf, rulesOf } from './due-record.js';
import { instant, type Told, told, zones } from './due-told.js';

const read = (of: Told, now: string): readonly DueNow[] => due(socialWork, recordOf(of), rulesOf(of), now);
const who = (to: Addressee | undefined): string => to?.person ?? 'supervisor';
const telling = (t: { at: string; to?: Addressee } | undefined): Telling | undefined => t && { at: t.at, to: who(t.to) };
const plain = ({ rule, ids, due, status, daysOver, escalation: { repeats, told, next } }: DueNow): ByHand => ({
  rule,
  ids,
  due,
  status,
  daysOver,
  repeats,
  told: telling(told),
  next: telling(next),
});
const inOrder = (items: readonly ByHand[]): ByHand[] =>
  items
    .map((i) => [JSON.stringify([i.rule, i.ids, i.due]), i] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, i]) => i);

/** A case and a moment of its ten years; near enough to its crises that there are nights to reckon. */
const moments = instant.chain((now) => fc.tuple(told(now), fc.constant(now)));

describe('[A1.1][A8.7.2][A6.5][B8.1][B3.1] what is due agrees with what was reckoned by hand, day after day', () => {
  test.each(zones)('over ten years, at a site in %s', (zone) => {
    let items = 0;
    fc.assert(
      fc.property(moments, fc.boolean(), ([of, now], hasSite) => {
        const { siteZone: _, ...rest } = of;
        const here: Told = hasSite ? { ...of, siteZone: zone } : { ...rest, programmeZone: zone };
        const found = read(here, now).filter(({ rule }) => reckoned.includes(rule));
        items += found.length;
        expect(inOrder(found.map(plain))).toEqual(inOrder(dueByHand(here, now)));
      }),
      { numRuns: 200 },
    );
    expect(items).toBeGreaterThan(400);
  });
});

describe('[A1.1][A7.2] the next change', () => {
  const answer = (items: readonly DueNow[]) => JSON.stringify(items.map(({ daysOver: _, ...rest }) => rest));

  test('until then nothing changes, and then something does', () => {
    let [changes, nevers] = [0, 0];
    fc.assert(
      fc.property(
        moments,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 8, maxLength: 8 }),
        ([of, now], parts) => {
          const before = read(of, now);
          const change = changesAt(before, now);
          const end = change ?? '2199-01-01T00:00:00.000Z';
          const [from, until] = [Date.parse(now), Date.parse(end) - 1];
          for (const part of [...parts, 1]) {
            const at = new Date(from + Math.floor((until - from) * part)).toISOString();
            expect(answer(read(of, at))).toBe(answer(before));
          }
          if (change === undefined) nevers += 1;
          else {
            changes += 1;
            expect(answer(read(of, change))).not.toBe(answer(before));
          }
        },
      ),
      { numRuns: 200 },
    );
    expect([changes > 100, nevers > 0]).toEqual([true, true]);
  });
});
