import type { ReferralOutcome } from '../../case/referral/linking.js';
import type { Referral, Referrals } from '../../case/referral/referral.js';
import { isUnderWay, transitions } from '../../case/referral/transitions.js';
import type { AnswerStep } from '../../ports/answer-tokens.js';
import { live } from '../../vocabulary/entry.js';

const isOfProvider = (outcome: ReferralOutcome, { id }: Referral): boolean => outcome.referralId === id && outcome.toldBy === 'provider';

/** What the agency is asked now: whether it takes the referral on, then how it gets on, then, once, how it turned out. */
export const stepOf = ({ outcomes }: Referrals, referral: Referral): AnswerStep | undefined => {
  if (referral.status === 'requested') return 'answer';
  if (isUnderWay(referral)) return 'progress';
  const hasEnded = referral.status === 'completed' || referral.status === 'failed';
  return hasEnded && !live(outcomes).some((o) => isOfProvider(o, referral)) ? 'outcome' : undefined;
};

/** What is asked after this was answered. It follows from the answer alone: a retry finds the same, whatever has become of the referral. */
export const stepAfter = (step: AnswerStep, answer: Readonly<Record<string, unknown>>): AnswerStep | undefined => {
  switch (step) {
    case 'answer':
      return answer['answer'] === 'accepted' ? 'progress' : undefined;
    case 'progress':
      return answer['status'] === 'completed' || answer['status'] === 'failed' ? 'outcome' : 'progress';
    case 'outcome':
      return undefined;
  }
};

/** The command that an answer becomes, like anybody else's; what the link itself says, no answer can say otherwise. */
export const commandOf = (step: AnswerStep, referralId: string, answer: object): { readonly type: string; readonly input: object } => {
  switch (step) {
    case 'answer':
      return { type: 'referral.answer', input: { ...answer, referralId } };
    case 'progress':
      return { type: 'referral.progress', input: { ...answer, referralId } };
    case 'outcome':
      return { type: 'referral.recordOutcome', input: { ...answer, referralId, toldBy: 'provider' } };
  }
};

/** Whether the referral can come from where it is to where the answer says: to go on as before is no step. Of an outcome there is none. */
export const canFollow = ({ status }: Pick<Referral, 'status'>, step: AnswerStep, answer: Readonly<Record<string, unknown>>): boolean => {
  const to = step === 'answer' ? answer['answer'] : answer['status'];
  return step === 'outcome' || (typeof to === 'string' && Object.hasOwn(transitions[status], to));
};
