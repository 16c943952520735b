/** Three cases of one office, by real commands. Composed. */
import { type By, type Casework, type Command, newId } from '../../src/index.js';
import { settled } from '../telling.js';

export const tenant = 'pantau';
export const rina: By = { tenant, actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const site = { id: 'timur', timeZone: 'Asia/Jakarta' };

const admitted: readonly Command[] = [
  { type: 'screening.begin', input: {} },
  { type: 'screening.recordCondition', input: { acute: 'none' } },
  { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
  { type: 'screening.admit', input: { reason: 'lives in the area and wants help' } },
];
const lives: Readonly<Record<string, readonly Command[]>> = {
  'case-1': admitted,
  'case-2': admitted,
  'case-3': admitted.slice(0, 3),
};

export const openCases = async (casework: Casework): Promise<void> => {
  for (const [caseId, commands] of Object.entries(lives)) {
    const client = { kind: 'person', ref: `client-of-${caseId}` } as const;
    await settled(
      casework.open(
        { caseId, client, responsible: caseId === 'case-2' ? 'made' : 'rina', source: 'self', site },
        { ...rina, commandId: caseId },
      ),
    );
    for (const command of commands) {
      await settled(casework.run(caseId, command, { ...rina, commandId: newId({ commandId: `${caseId}/${command.type}` }) }));
    }
  }
};
