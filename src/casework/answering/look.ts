import type { KitTypes } from '../../lifecycle/kit.js';
import type { AnswerStep } from '../../ports/answer-tokens.js';
import type { Instant } from '../../vocabulary/fields.js';
import type { Refusal } from '../../vocabulary/refusal.js';
import type { CaseworkCode } from '../call.js';
import { take } from '../door.js';
import { Presenting } from './asking.js';
import type { Holding } from './holder.js';
import { type AnswerLinkCode, notValid } from './refusals.js';
import { drawn } from './token.js';

/** What a link shows: what is asked and until when. Nothing of the client, the case or the service. */
export interface Looked {
  readonly refused: false;
  readonly step: AnswerStep;
  readonly until: Instant;
  /** For the form that is shown now: a new one each time, and kept nowhere. */
  readonly submissionId: string;
}

/** Opening a link uses nothing up and changes nothing: mail programs open links too. */
export const lookingAt =
  <T extends KitTypes>({ admit, deny, isLet }: Holding<T>) =>
  async (presenting: unknown, token: unknown): Promise<Looked | Refusal<AnswerLinkCode | CaseworkCode>> => {
    const at = take(Presenting, presenting, 'presenting');
    if (at.refused) return at;
    const holder = await admit(at.value, token);
    if (holder.refused) return holder;
    const why = holder.isAnswered ? 'used' : holder.whyDead;
    if (why !== undefined) return deny(holder, why);
    if (!(await isLet(holder))) return notValid();
    await holder.forgive();
    return { refused: false, step: holder.token.step, until: holder.until, submissionId: drawn(16) };
  };
