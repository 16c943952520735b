import type { AnswerTokens, CountedKey } from '../../ports/answer-tokens.js';
import { type Counted, countedOnce, forgiven, lastOf } from '../attempts.js';
import type { SqlRow } from './driver.js';
import { type Dialect, type Sql, sql } from './statement.js';
import type { Store } from './store.js';

type Going<V> = Generator<Sql, V, readonly SqlRow[]>;

/** How many keys that are over are cleared away by each attempt. */
const atATime = 100;

const textsIn = (texts: readonly string[], dialect: Dialect): Sql => {
  const list = JSON.stringify(texts);
  return dialect === 'postgres'
    ? sql`json_array_elements_text(${list}::json) as named (value)`
    : sql`(select value from json_each(${list})) as named`;
};
const named = (texts: readonly string[], dialect: Dialect): Sql => sql`counted in (select value from ${textsIn(texts, dialect)})`;

const countedIn = (rows: readonly SqlRow[]): Counted =>
  new Map(rows.map(({ counted, attempts }) => [String(counted), JSON.parse(String(attempts)) as string[]]));

/**
 * What is counted under these keys, which nobody else touches until the transaction ends. The rows are made where they are not there, so
 * that the first attempt of all is held as well; and always in one order, so that no two wait for each other.
 */
const held = (tenant: string, keys: readonly string[], dialect: Dialect): Sql =>
  dialect === 'postgres'
    ? sql`
insert into kasus_attempts (tenant, counted, last_at, attempts)
select ${tenant}::text, value, '', '[]' from ${textsIn(keys, dialect)} order by value collate "C"
on conflict (tenant, counted) do update set last_at = kasus_attempts.last_at returning counted, attempts`
    : sql`select counted, attempts from kasus_attempts where tenant = ${tenant} and ${named(keys, dialect)}`;

function* keep(tenant: string, counted: Counted): Going<void> {
  for (const [key, attempts] of counted)
    yield sql`
insert into kasus_attempts (tenant, counted, last_at, attempts) values (${tenant}, ${key}, ${lastOf(attempts)}, ${JSON.stringify(attempts)})
on conflict (tenant, counted) do update set last_at = excluded.last_at, attempts = excluded.attempts`;
}

/** Comes last, and waits for nobody: it leaves what another holds. */
const forget = (tenant: string, since: string, dialect: Dialect): Sql => sql`
delete from kasus_attempts where tenant = ${tenant} and counted in (
  select counted from kasus_attempts where tenant = ${tenant} and last_at < ${since} limit ${atATime}${
    dialect === 'postgres' ? sql` for update skip locked` : sql``
  })`;

function* counting(
  tenant: string,
  keys: readonly CountedKey[],
  when: { readonly at: string; readonly since: string },
  dialect: Dialect,
): Going<boolean> {
  const names = [...new Set(keys.map(({ key }) => key))];
  const now = countedOnce(countedIn(yield held(tenant, names, dialect)), keys, when);
  if (now) yield* keep(tenant, now);
  yield forget(tenant, when.since, dialect);
  return now !== undefined;
}

function* forgiving(tenant: string, keys: readonly string[], at: string, dialect: Dialect): Going<void> {
  const lock = dialect === 'postgres' ? sql` for update` : sql``;
  const rows = yield sql`
select counted, attempts from kasus_attempts where tenant = ${tenant} and ${named(keys, dialect)} order by counted${lock}`;
  yield* keep(tenant, forgiven(countedIn(rows), keys, at));
}

export const attemptsOn = ({ dialect, transaction }: Store): Pick<AnswerTokens, 'attempt' | 'forgive'> => ({
  attempt: (tenant, keys, when) => transaction(() => counting(tenant, keys, when, dialect)),
  forgive: (tenant, keys, at) => transaction(() => forgiving(tenant, keys, at, dialect)),
});
