import type { AnswerToken, AnswerTokens, ReferralRef } from '../../ports/answer-tokens.js';
import { attemptsOn } from './answer-tokens-attempts.js';
import { mustBeNew, newToken, tokenAt, tokenOf } from './answer-tokens-rows.js';
import type { SqlRow } from './driver.js';
import { type Dialect, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

type Going<V> = Generator<Sql, V, readonly SqlRow[]>;
type Taking = Parameters<AnswerTokens['take']>[2];

/** Who comes second waits for the row, and then finds it in another state. */
const taking = (tenant: string, id: string, { mark, at, abandonedBefore }: Taking): Sql => sql`
update kasus_answer_tokens set state = 'taken', mark = ${mark}, taken_at = ${at}
where tenant = ${tenant} and token_id = ${id}
  and (state = 'open' or (state = 'taken' and (mark = ${mark} or coalesce(taken_at, ${at}) < ${abandonedBefore}))) returning state`;

function* using(tenant: string, id: string, mark: string, next: AnswerToken | undefined): Going<'used' | 'lost'> {
  const used = yield sql`
update kasus_answer_tokens set state = 'used' where tenant = ${tenant} and token_id = ${id} and state = 'taken' and mark = ${mark}
returning state`;
  if (used.length === 0) {
    const [row] = yield tokenAt(tenant, id);
    return row?.state === 'used' && row.mark === mark ? 'used' : 'lost';
  }
  if (next) mustBeNew(yield newToken(tenant, next));
  return 'used';
}

const ofReferral = (tenant: string, { caseId, referralId }: ReferralRef): Sql =>
  sql`tenant = ${tenant} and case_id = ${caseId} and referral_id = ${referralId}`;
/**
 * On PostgreSQL an update does not see a next token that is saved while it waits for the one before. So every token of the referral is
 * held first, until no other has come: only who holds one can save a next one.
 */
function* revoking(tenant: string, of: ReferralRef, dialect: Dialect): Going<number> {
  for (let [count, before] = [0, -1]; dialect === 'postgres' && count > before; ) {
    before = count;
    count = (yield sql`select token_id from kasus_answer_tokens where ${ofReferral(tenant, of)} order by token_id for update`).length;
  }
  const revoked = yield sql`
update kasus_answer_tokens set state = 'revoked' where ${ofReferral(tenant, of)} and state <> 'revoked' returning token_id`;
  return revoked.length;
}

/** Each change in one step from the state that it expects: of two callers one is told no. */
export const answerTokensOn = (store: Store): AnswerTokens => ({
  async save(tenant, token) {
    mustBeNew(await store.write(newToken(tenant, token)));
  },
  async find(tenant, id) {
    const [row] = await store.read(tokenAt(tenant, id));
    return row && tokenOf(row);
  },
  async take(tenant, id, by) {
    if ((await store.write(taking(tenant, id, by), 'repeatable')).length > 0) return 'taken';
    const [row] = await store.read(tokenAt(tenant, id));
    return row?.state === 'open' || row?.state === 'taken' ? 'busy' : 'dead';
  },
  async release(tenant, id, mark) {
    await store.write(
      sql`
update kasus_answer_tokens set state = 'open', mark = null, taken_at = null
where tenant = ${tenant} and token_id = ${id} and state = 'taken' and mark = ${mark}`,
      'repeatable',
    );
  },
  use: (tenant, id, { mark, next }) => store.transaction(() => using(tenant, id, mark, next), 'repeatable'),
  revoke: (tenant, of) => store.transaction(() => revoking(tenant, of, store.dialect)),
  ...attemptsOn(store),
});
