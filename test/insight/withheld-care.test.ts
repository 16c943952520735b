import { expect, test } from 'vitest';
import { type CaseRecord, kinds, type Sections, socialWork } from '../../src/index.js';
import { autonomy } from '../../src/insight/care/autonomy.js';
import { careOver } from '../../src/insight/care/care.js';
import { careTrend } from '../../src/insight/care/care-trend.js';
import { continuity } from '../../src/insight/care/continuity.js';
import { timeToAccess } from '../../src/insight/care/time-to-access.js';
import { coverage } from '../../src/insight/coverage/coverage.js';
import { gapsOver } from '../../src/insight/coverage/gap-register.js';
import { withhold } from '../../src/vocabulary/withhold.js';
import { entry, rules, walked, zone } from './care-record.js';

const year = { from: '2026-01-01', until: '2027-01-01' };
const without = (record: CaseRecord, kind: (typeof kinds)[number]): CaseRecord => ({
  ...record,
  sections: Object.fromEntries(
    Object.entries(record.sections).map(([name, section]) => {
      const room = socialWork.parts.rooms.find((r) => r.name === name);
      return [name, room ? withhold(room.section, section, new Set([kind])) : section];
    }),
  ) as unknown as Sections,
});

test('[A4.2][A4.4][A4.5] whatever kind of information a reader may not see, every reading of care still answers', async () => {
  for (const { record, now } of walked(20, 53))
    for (const kind of kinds) {
      const shown = without(record, kind);
      careTrend(shown, rules, now);
      autonomy(shown, rules);
      continuity(shown, rules, now);
      coverage(shown, rules);
      timeToAccess(shown.sections, zone);
      await gapsOver([shown], rules, now);
      expect(careOver(shown, rules, year).total.times).toBeLessThanOrEqual(careOver(record, rules, year).total.times);
    }
});

test('[A5.4.1][B8.3] to whom money is withheld, no cost is nought: all of it is not known', () => {
  const [start] = walked(1, 53);
  if (start === undefined) throw new Error('no record');
  const contact = entry<never>('c1', '2026-01-10', {
    with: 'client',
    reached: 'reached',
    channel: 'office',
    cost: { minor: 5_000, currency: 'IDR' },
  });
  const { sections } = start.record;
  const record = { ...start.record, sections: { ...sections, accompaniment: { ...sections.accompaniment, contacts: [contact] } } };
  const shown = (r: CaseRecord) => careOver(r, rules, { from: '2026-01-10', until: '2026-01-11' }).work.contacts;
  expect(shown(record)).toMatchObject({ times: 1, cost: { IDR: 5_000 }, costUnknown: 0 });
  expect(shown(without(record, 'finance'))).toMatchObject({ times: 1, cost: {}, costUnknown: 1 });
});
