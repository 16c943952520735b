import type { AnswerStep } from '../../ports/answer-tokens.js';
import { type Reason, type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { CaseworkCode } from '../call.js';
import { type Admitted, takeCommand } from '../door.js';
import { fixedKeys } from './asking.js';
import type { Holder } from './holder.js';
import { type AnswerLinkCode, notValid } from './refusals.js';
import { canFollow, commandOf } from './steps.js';

/** No, as whoever holds a link is told it. */
export type No = Refusal<AnswerLinkCode | CaseworkCode>;

/** What a right holder may be told of a refusal: what is wrong with the form, and that one should try again. All else is the case's. */
const mayBeTold = (reason: Reason): reason is Reason<CaseworkCode> => reason.code.startsWith('input.') || reason.code === 'casework.busy';

/** As the form has it: by the answer's own path, and with none of the case's ids. `undefined` where it is not the holder's to know. */
export const toldOf = ({ because }: Refusal): No | undefined => {
  const told = because.filter(mayBeTold);
  if (told.length < because.length) return undefined;
  return {
    refused: true,
    because: told.map(({ code, path }) => ({ code, ...(path !== undefined && { path: path.replace(/^input/, 'answer') }) })),
  };
};

type Answer = Readonly<Record<string, unknown>>;
const results = ['received', 'received-in-part', 'not-received'];
const outcomeKeys = ['result', 'experience'];

/** What an agency may not say through a link, though the command would take it from others. */
const notTheirs = (step: AnswerStep, answer: Answer): Refusal<CaseworkCode> | undefined => {
  const isForeign = (key: string) => (step === 'outcome' ? !outcomeKeys.includes(key) : fixedKeys.some((k) => k === key));
  if (Object.keys(answer).some(isForeign)) return refuse('input.unknown-key', [], 'answer');
  const { result } = answer;
  const isOthers = step === 'outcome' && typeof result === 'string' && !results.includes(result);
  return isOthers ? refuse('input.not-on-the-list', [], 'answer.result') : undefined;
};

/** The answer as a command, checked before anything is taken: also that it is a step from where the referral is. */
export const asCommand = (
  known: Parameters<typeof takeCommand>[1],
  { token, referral, isAnswered }: Holder,
  answer: Answer,
): Admitted | No => {
  const cannot = notTheirs(token.step, answer);
  if (cannot) return cannot;
  const command = takeCommand(commandOf(token.step, token.referralId, answer), known);
  if (command.refused) return toldOf(command) ?? notValid();
  // What is in the case has moved it on.
  const follows = isAnswered || (referral !== undefined && canFollow(referral, token.step, answer));
  return follows ? command.value : refuse('input.not-on-the-list', [], token.step === 'answer' ? 'answer.answer' : 'answer.status');
};
