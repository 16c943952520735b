import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Instant, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { SkippableItem } from './judged.js';
import { costFields, Funding, type Referral, type Referrals, RequirementsChecked } from './referral.js';
import { MadeGoodAs } from './skipped.js';

const { fundingGround, clientPays } = costFields;
const said = {
  item: SkippableItem,
  found: MadeGoodAs,
  note: Note.optional(),
  /** What was found of it: takes the place of what the draft said. */
  requirementsChecked: RequirementsChecked.optional(),
  funding: Funding.optional(),
  fundingGround,
  clientPays,
};

/** What was left out of the answer stays as the draft had it. */
const onlySaid = ({
  requirementsChecked,
  funding,
  fundingGround,
  clientPays,
}: { [K in keyof Referral]?: Referral[K] | undefined }): Partial<Referral> => ({
  ...(requirementsChecked && { requirementsChecked }),
  ...(funding && { funding }),
  ...(fundingGround !== undefined && { fundingGround }),
  ...(clientPays && { clientPays }),
});

/**
 * Write down what was found when a check that a crisis left no time for was made afterwards: in order, or not. *Not in order* is an answer
 * too; the referral goes on or is cancelled as is then decided. B3.2, B4.5
 */
export const makeGood = command({
  type: 'referral.makeGood',
  label: text('make good what was skipped in a crisis', 'melengkapi pemeriksaan yang dilewati saat krisis'),
  rows: ['B4.5'],
  input: z.strictObject({ referralId: Id, ...said }),
  fact: { type: 'referral.madeGood', data: z.strictObject({ referralId: Id, ...said, foundAt: Instant }) },
  refuses: ['referral.unknown', 'referral.nothing-skipped'],
  decide: ({ referral }: { referral: Referrals }, input, { now }) => {
    const asked = byId(referral.referrals, input.referralId);
    if (!asked) return refuse('referral.unknown', [input.referralId]);
    const isOpen = asked.skipped?.some((s) => s.item === input.item && s.found === undefined);
    return isOpen ? { ...input, foundAt: now } : refuse('referral.nothing-skipped', [asked.id]);
  },
  apply: (section: Referrals, { referralId, item, found, foundAt, note, ...checked }): Referrals => ({
    ...section,
    referrals: change(
      section.referrals,
      referralId,
      (r): Referral => ({
        ...r,
        ...onlySaid(checked),
        skipped: (r.skipped ?? []).map((s) => (s.item === item ? { ...s, found, foundAt, ...(note !== undefined && { note }) } : s)),
      }),
    ),
  }),
});
