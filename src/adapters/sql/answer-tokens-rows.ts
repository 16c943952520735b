import type { AnswerToken } from '../../ports/answer-tokens.js';
import type { SqlRow } from './driver.js';
import { type Sql, sql } from './statement.js';

export const tokenOf = (row: SqlRow): AnswerToken => ({
  id: String(row.token_id),
  hash: String(row.hash),
  caseId: String(row.case_id),
  referralId: String(row.referral_id),
  step: String(row.step) as AnswerToken['step'],
  issuedAt: String(row.issued_at),
  expiresAt: String(row.expires_at),
  state: String(row.state) as AnswerToken['state'],
  ...(typeof row.mark === 'string' && { mark: row.mark }),
  ...(typeof row.taken_at === 'string' && { takenAt: row.taken_at }),
});

export const tokenAt = (tenant: string, id: string): Sql => sql`
select token_id, hash, case_id, referral_id, step, issued_at, expires_at, state, mark, taken_at
from kasus_answer_tokens where tenant = ${tenant} and token_id = ${id}`;

/** No row comes back where the id is there already. */
export const newToken = (tenant: string, token: AnswerToken): Sql => sql`
insert into kasus_answer_tokens (tenant, token_id, hash, case_id, referral_id, step, issued_at, expires_at, state, mark, taken_at)
values (${tenant}, ${token.id}, ${token.hash}, ${token.caseId}, ${token.referralId}, ${token.step}, ${token.issuedAt}, ${token.expiresAt},
  ${token.state}, ${token.mark ?? null}, ${token.takenAt ?? null})
on conflict (tenant, token_id) do nothing returning token_id`;

/** Throws where the token was there: nothing of it is written then, nor of what was written with it. */
export const mustBeNew = (written: readonly SqlRow[]): void => {
  if (written.length === 0) throw new Error('there is a token with this id');
};
