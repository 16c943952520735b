import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';

const casework = createCasework({ ...memoryRepositories(), policy: everybodyMayDoEverything, programme: programmes.fullSupport });
const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
const opened = await casework.open(
  { client: { kind: 'person', ref: 'client-17' }, responsible: 'rina', source: 'self', site: { id: 'timur', timeZone: 'Asia/Jakarta' } },
  by,
);
if (opened.refused) throw new Error(JSON.stringify(opened.because));
const { caseId } = opened;
await casework.run(caseId, { type: 'screening.begin', input: {} }, by);

// #region whats-next
const say = (code: string) => casework.labels()[code]?.id ?? code;

const possible = await casework.whatNext(caseId, by);
if (!possible.refused) {
  for (const { label, missing, moves } of possible.next) {
    if (moves && missing.length > 0) console.log(label.id, '- belum:', missing.map(({ code }) => say(code)).join('; '));
  }
}
// #endregion

// #region why-not
const weigh = { type: 'screening.weighFamilySupport', input: { support: 'supports' } } as const;
const answer = await casework.whyNot(caseId, weigh, by);
if (!answer.refused) console.log(answer.because.map(({ code }) => say(code)).join('; ') || 'boleh');
// #endregion

// #region terms
const choices = Object.entries(casework.labels()).filter(([code]) => code.startsWith('family-support.'));
for (const [code, { id }] of choices) console.log(code.slice('family-support.'.length), '=', id);
// #endregion
