import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { AgreesToFamily, FamilyAnswer, FamilySupport, type Screening } from './screening.js';

/**
 * Weigh family support for the programme, or record that the family is not asked. An answer of the family is recorded only where the
 * client agreed that they are asked: the question alone tells them something. No answer counts against admission. A5.1.3
 */
export const weighFamilySupport = command({
  type: 'screening.weighFamilySupport',
  label: text('weigh family support', 'menimbang dukungan keluarga'),
  rows: ['A5.1.3'],
  input: z.strictObject({ ...entryInput, support: FamilyAnswer, clientAgreed: AgreesToFamily.optional() }),
  fact: { type: 'screening.familySupportWeighed', data: z.strictObject({ familySupport: FamilySupport }) },
  refuses: ['screening.client-does-not-agree'],
  decide: (_: object, input, given) => {
    const asked = input.support === 'supports' || input.support === 'does-not';
    return asked && input.clientAgreed !== 'yes'
      ? refuse('screening.client-does-not-agree')
      : { familySupport: entry<FamilySupport>(given, input) };
  },
  apply: (screening: Screening, { familySupport }): Screening => ({
    ...screening,
    familySupport: [...screening.familySupport, familySupport],
  }),
});
