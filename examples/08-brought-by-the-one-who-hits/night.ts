/** The night for which something had been foreseen. */
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { settled } from '../telling.js';
import { caseId, ester } from './house.js';

export const foreseen = async ({ does }: Desk) => {
  await does('11:30', ester, 'For the worst case: she goes to Mama Lusi, who rings the number of the night; Ester has it until Sunday.', {
    'ester-in-team': { type: 'team.addMember', input: { person: 'ester', discipline: 'social-worker', standby: 'standby' } },
    nights: {
      type: 'team.rosterStandby',
      input: { memberId: made('ester-in-team'), from: '2026-04-16', until: '2026-04-19', reach: 'the number of the night' },
    },
    'if-he-drinks': {
      type: 'plan.makeContingency',
      input: { ifThis: 'he comes home drunk', thenThat: 'to Mama Lusi by the back door; a car to the shelter', call: 'ester' },
    },
  });
};

export const theNight = async ({ casework, on, does, due, note }: Desk) => {
  const crisisId = made('crisis');
  on('2026-04-18', 'the night');
  await does('23:10', ester, 'Mama Lusi rings: Yanti is in her kitchen, he is in the street. Not safe.', {
    'lusi-rings': {
      type: 'accompaniment.recordContact',
      input: { with: 'network', tieId: made('lusi'), startedBy: 'other-side', channel: 'phone', purpose: 'crisis', role: 'supporter' },
    },
    crisis: { type: 'crisis.report', input: { kind: 'violence', safeNow: 'no' } },
  });
  const { facts } = await settled(casework.history(caseId, ester));
  const { record } = await settled(casework.read(caseId, ester));
  for (const { type, data } of facts) {
    if (type !== 'crisis.reported' || !('atHand' in data)) continue;
    const { contingencyIds, standby } = data.atHand;
    const plans = record?.sections.plan.contingencies.filter(({ id }) => contingencyIds.includes(id)) ?? [];
    note(`At hand: ${plans.map(({ thenThat }) => thenThat).join('; ')} (${standby.join(', ')})`);
  }
  await due(ester, 'crisis.to-act', 'crisis.to-judge');
  await does('23:25', ester, 'The car is there. Judged: threat to life, no time.', {
    act: {
      type: 'crisis.act',
      input: { crisisId, what: 'sent the car to the back door', reach: 'central-worker', contingencyId: made('if-he-drinks') },
    },
    judged: { type: 'crisis.judge', input: { crisisId, severity: 'life-threatening', timeAvailable: 'none' } },
  });
  await does('23:55', ester, 'She is in the shelter. Is she safe now? Yes.', {
    safe: { type: 'crisis.settleSafety', input: { crisisId, safeNow: 'yes' } },
    stable: { type: 'crisis.stabilise', input: { crisisId } },
  });
  await due(ester, 'crisis.to-act', 'crisis.to-judge', 'crisis.to-review');
};
