/** The first days: how she can be reached, who knows what, and a family that is not asked. */
import type { Command } from '../../src/index.js';
import type { Desk } from '../desk.js';
import { made } from '../desk.js';
import { settled } from '../telling.js';
import { caseId, rini, site } from './house.js';
import { agreesToService, people, reachable } from './ratna.js';

const reaches = (channel: 'phone' | 'message' | 'visit' | 'person', tieId?: string): Command => ({
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel, purpose: 'support', role: 'supporter', ...(tieId && { tieId }) },
});
const familySays = (support: 'supports' | 'not-asked'): Command => ({ type: 'screening.weighFamilySupport', input: { support } });

export const sheComes = async ({ casework, on, tell, does, cannot }: Desk) => {
  on('2026-03-02', 'she comes by herself');
  tell('16:40', 'Ratna is 27 and sews shirts in a factory; since Friday she knows that she lives with HIV. She lives with her parents.');
  await settled(casework.open({ caseId, client: { kind: 'person', ref: 'client-52' }, responsible: 'rini', source: 'self', site }, rini));
  await does('16:55', rini, 'Who is around her: her mother and her brother Dimas know nothing, her friend Tika knows.', people);
  await does(
    '17:05',
    rini,
    'How she is reached: a message, 18 to 21 h, after her shift, in her words. Never the landline; no letter, no visit.',
    reachable,
  );
  await cannot('17:20', rini, 'A colleague who has not read that would ring the house tonight.', reaches('phone'));
  await cannot('17:21', rini, 'Or go past on the way home.', reaches('visit'));
  await cannot('17:22', rini, 'Or leave word with her mother, who always knows where she is.', reaches('person', made('mother')));

  on('2026-03-03', 'a message');
  await cannot('12:10', rini, 'At noon, when the others at her table read along.', reaches('message'));
  await does('19:05', rini, 'After the shift: "Nana, your cloth is here." She answers.', { 'first-message': reaches('message') });
};

export const admitted = async ({ casework, on, does, cannot, note, labelOf }: Desk) => {
  const missing = async () => {
    const { next } = await settled(casework.whatNext(caseId, rini));
    const asks = next.find((n) => n.command === 'screening.admit')?.missing ?? [];
    note(`Missing to admit her: ${asks.map(({ code }) => labelOf(code)).join('; ') || 'nothing'}.`);
  };
  on('2026-03-04', 'screening');
  await does('16:30', rini, 'Screening begins; there is no acute condition.', {
    screening: { type: 'screening.begin', input: {} },
    condition: { type: 'screening.recordCondition', input: { acute: 'none' } },
  });
  await missing();
  await cannot(
    '16:40',
    rini,
    'The form has a box "family supports her"; ticking it would mean that somebody had asked.',
    familySays('supports'),
  );
  await does('16:42', rini, 'She does not want them asked. That is written down.', { family: familySays('not-asked') });
  await missing();
  await does('16:45', rini, 'She is admitted, and agrees to be helped here.', {
    admit: { type: 'screening.admit', input: { reason: 'wants to begin treatment' } },
    'consent-service': agreesToService,
  });
};
