import type { KitTypes } from '../../lifecycle/kit.js';
import type { AnswerStep, AnswerTokens } from '../../ports/answer-tokens.js';
import { isKasusError } from '../../vocabulary/errors.js';
import type { Instant } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { addMinutes } from '../../vocabulary/time.js';
import type { Done, NotDone } from '../call.js';
import { type Admitted, take } from '../door.js';
import { kept, type Office } from '../office.js';
import { canonical } from '../steps.js';
import type { Write } from '../write.js';
import { Presenting, Submitting } from './asking.js';
import { asCommand, type No, toldOf } from './form.js';
import type { Holder, Holding } from './holder.js';
import { notValid } from './refusals.js';
import { stepAfter } from './steps.js';
import { digest, hashOf, tokenAfter, written } from './token.js';

/** A token as its holder gets it, for the host to put into a link. It is given out once and kept nowhere. */
export interface Issued {
  readonly token: string;
  readonly step: AnswerStep;
  readonly until: Instant;
}
/** It counts. `next` is for the step after this one; absent where nothing more is asked, or all links were revoked meanwhile. */
export interface Submitted {
  readonly refused: false;
  readonly step: AnswerStep;
  readonly next?: Issued;
}

/** After how long a submission that was begun and never ended gives way to another. Either way one command comes of both at most. */
const abandonedAfterMinutes = 1;

/** Only a submitted answer counts: it becomes a command of the agency's, through the same policy, audit and commit as everybody's. */
export const submitting = <T extends KitTypes>(
  office: Office<T>,
  { write }: Write<T>,
  tokens: AnswerTokens,
  { admit, deny, isLet, purpose }: Holding<T>,
) => {
  /** The token is used, and the next one saved with it. A retry comes by here again and gets the same. */
  const finished = async (holder: Holder, { submissionId, answer }: Submitting, mark: string): Promise<Submitted> => {
    const { tenant, held, token, now, until } = holder;
    const step = stepAfter(token.step, answer);
    const next = step && { step, ...(await tokenAfter(tenant, held, submissionId)) };
    const { caseId, referralId, expiresAt } = token;
    const kind = next && { id: next.id, hash: await hashOf(tenant, next), step: next.step, state: 'open' as const };
    const row = kind && { ...kind, caseId, referralId, issuedAt: now, expiresAt };
    const used = await kept(() => tokens.use(tenant, token.id, { mark, ...(row && { next: row }) }));
    await holder.forgive();
    const issued = next && used === 'used' ? { next: { token: written(next), step: next.step, until } } : {};
    return { refused: false, step: token.step, ...issued };
  };

  const run = async (
    { tenant, actor, token, commandId }: Holder,
    command: Admitted,
  ): Promise<Done<T> | NotDone<T> | 'answered-otherwise'> => {
    try {
      return await write({ caseId: token.caseId, commands: [command], call: { tenant, actor, purpose, commandId }, action: 'run' });
    } catch (e) {
      if (isKasusError(e, 'KASUS_COMMAND_ID_REUSED')) return 'answered-otherwise';
      throw e;
    }
  };

  const counted = async (holder: Holder, submission: Submitting, mark: string): Promise<Submitted | No> => {
    const { tenant, token, now } = holder;
    const command = asCommand(office.kit.parts.implementation, holder, submission.answer);
    if ('refused' in command) {
      await holder.forgive();
      return command;
    }
    const by = { mark, at: now, abandonedBefore: addMinutes(now, -abandonedAfterMinutes) };
    const taken = await kept(() => tokens.take(tenant, token.id, by));
    if (taken === 'dead') return deny(holder, 'used');
    if (taken === 'busy') {
      await holder.forgive();
      return refuse('casework.busy');
    }
    const done = await run(holder, command);
    if (done === 'answered-otherwise') return deny(holder, 'used');
    if (!done.refused) return finished(holder, submission, mark);
    await kept(() => tokens.release(tenant, token.id, mark));
    const told = toldOf(done);
    if (told) await holder.forgive();
    return told ?? deny(holder, done.because[0]?.code ?? 'refused');
  };

  /** Its command is in the case and the token not used yet: whoever took it last was not always whose answer it is. The journal knows. */
  const ended = async (holder: Holder, submission: Submitting, mark: string): Promise<Submitted | No> => {
    const command = asCommand(office.kit.parts.implementation, holder, submission.answer);
    const done = 'refused' in command ? 'answered-otherwise' : await run(holder, command);
    if (done === 'answered-otherwise') return deny(holder, 'used');
    if (done.refused) return toldOf(done) ?? deny(holder, done.because[0]?.code ?? 'refused');
    return finished(holder, submission, mark);
  };

  return async (presenting: unknown, given: unknown, submission: unknown): Promise<Submitted | No> => {
    const at = take(Presenting, presenting, 'presenting');
    if (at.refused) return at;
    const holder = await admit(at.value, given);
    if (holder.refused) return holder;
    const { token, held, tenant, whyDead, isAnswered } = holder;
    // An answer that counted has moved the referral on: to its own retry that is no reason.
    if (whyDead !== undefined && !(isAnswered && whyDead === 'not-asked-now')) return deny(holder, whyDead);

    const what = take(Submitting, submission);
    if (what.refused) {
      if (isAnswered) return deny(holder, 'used');
      await holder.forgive();
      return what;
    }
    const { submissionId, answer } = what.value;
    const mark = await digest('answer-link.submission', tenant, held.id, held.secret, submissionId, canonical(answer));
    if (!isAnswered) return counted(holder, what.value, mark);
    const isFirst = token.mark === mark;
    if (!isFirst) return deny(holder, 'used');
    if (token.state !== 'used') return ended(holder, what.value, mark);
    return (await isLet(holder)) ? finished(holder, what.value, mark) : notValid();
  };
};
