/** He brings her, and speaks for her. What he says is kept as what it is: his words. */
import type { Command } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { settled } from '../telling.js';
import { caseId, ester, site } from './house.js';
import { agreesToService, alone, husband, lusi } from './yanti.js';

type Finding = Extract<Command, { type: 'assessment.recordFinding' }>['input'];
const finding = (input: Omit<Finding, 'domain'>): Command => ({
  type: 'assessment.recordFinding',
  input: { domain: 'safety', kinds: ['violence'], ...input },
});

export const heBringsHer = async ({ casework, on, tell, does, cannot }: Desk) => {
  on('2026-04-13', 'he brings her');
  tell('10:00', 'A man comes with his wife. "She forgets, she falls, she does not sleep. Make her well." She looks at the floor.');
  await settled(
    casework.open(
      {
        caseId,
        client: { kind: 'person', ref: 'client-81' },
        responsible: 'ester',
        source: 'family',
        way: 'accompanied',
        referredBy: 'anton',
        site,
      },
      ester,
    ),
  );
  await does('10:05', ester, 'He is written down as her husband. Whether he may be asked she has not said: so he may not.', {
    anton: husband,
    'his-words': {
      type: 'accompaniment.recordContact',
      input: {
        with: 'family',
        tieId: made('anton'),
        startedBy: 'other-side',
        channel: 'office',
        purpose: 'information',
        role: 'supporter',
        note: 'says that she forgets, falls and does not sleep',
      },
    },
    screening: { type: 'screening.begin', input: {} },
  });
  await cannot('10:15', ester, '"Of course her family supports this. Write it down."', {
    type: 'screening.weighFamilySupport',
    input: { support: 'supports' },
  });

  await does('10:30', ester, 'In this house everybody is seen alone first. He waits outside; after a while she speaks.', {
    condition: { type: 'screening.recordCondition', input: { acute: 'none' } },
    family: { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
    lusi,
  });
  await does('10:40', ester, 'He is marked as unsafe, at once, with where he works: he guards the gate of RS Bersama.', {
    unsafe: {
      type: 'client.changeTie',
      input: { tieId: made('anton'), said: { unsafe: true, worksAt: 'rs-bersama' }, reason: 'she says that he hits her' },
    },
  });
  await does(
    '10:50',
    ester,
    'How she is reached: here on Thursdays, when he works; through Mama Lusi of the stall. No call, no message, no visit.',
    alone,
  );
  await does('10:55', ester, 'She is admitted. She agrees to be helped here; Martha is the witness, no paper goes home with her.', {
    admit: { type: 'screening.admit', input: { reason: 'not safe at home' } },
    'consent-service': agreesToService,
  });
};

export const whoSaidWhat = async ({ casework, does, cannot, note, labelOf }: Desk) => {
  await cannot(
    '11:00',
    ester,
    'To ask him about the bruises would tell him what she said.',
    finding({ source: 'family', tieId: made('anton'), bears: 'limit', found: 'asked about her bruises' }),
  );
  await does('11:05', ester, 'What was found, and from whom:', {
    'f-his': finding({ source: 'family', tieId: made('anton'), cameUnasked: true, bears: 'neutral', found: '"She falls."' }),
    'f-hers': finding({ source: 'client', bears: 'limit', found: '"I do not fall."' }),
    'f-seen': finding({ source: 'observation', bears: 'limit', found: 'bruises on both arms, old and new' }),
    'f-strength': finding({ source: 'client', bears: 'strength', found: 'has put money aside with Mama Lusi' }),
  });
  const { record } = await settled(casework.read(caseId, ester));
  for (const { source, found, cameUnasked } of record?.sections.assessment.findings ?? [])
    note(`- ${labelOf(`finding-source.${source}`)}${cameUnasked ? ', unasked' : ''}: ${found}`);
};
