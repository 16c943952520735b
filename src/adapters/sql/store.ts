import type { SqlDriver, SqlRow } from './driver.js';
import { type Kind, patiently } from './failures.js';
import { checkSchema } from './migrate.js';
import { type Dialect, type Sql, type Statement, statementOf } from './statement.js';

/** A driver made patient, on tables that were looked at once. */
export interface Store {
  readonly dialect: Dialect;
  /** In a transaction of the host's. */
  readonly isOpen: boolean;
  readonly read: (statement: Sql) => Promise<readonly SqlRow[]>;
  readonly write: (statement: Sql, kind?: 'repeatable') => Promise<readonly SqlRow[]>;
  readonly transaction: <V>(steps: () => Generator<Sql, V, readonly SqlRow[]>, kind?: 'repeatable') => Promise<V>;
}

/**
 * Each step as the text of its dialect. A generator function of its own for every call would cost: V8 keeps a shape for each among the
 * old objects, and with it all that the call held until the next full collection.
 */
function* inText<V>(going: Generator<Sql, V, readonly SqlRow[]>, dialect: Dialect): Generator<Statement, V, readonly SqlRow[]> {
  let step = going.next();
  while (!step.done) step = going.next(yield statementOf(step.value, dialect));
  return step.value;
}

export const storeOn = (driver: SqlDriver): Store => {
  const { dialect, isOpen = false } = driver;
  let checked: Promise<void> | undefined = isOpen ? Promise.resolve() : undefined;
  const ready = (): Promise<void> => {
    checked ??= checkSchema(driver).catch((error: unknown) => {
      checked = undefined;
      throw error;
    });
    return checked;
  };
  const send = async (statement: Sql, kind: Kind) => {
    await ready();
    const { text, params } = statementOf(statement, dialect);
    return patiently(() => driver.query(text, params), kind, isOpen);
  };
  return {
    dialect,
    isOpen,
    read: (statement) => send(statement, 'read'),
    write: (statement, kind: Kind = 'write') => send(statement, kind),
    transaction: async (steps, kind: Kind = 'write') => {
      await ready();
      return patiently(() => driver.transaction(() => inText(steps(), dialect)), kind, isOpen);
    },
  };
};
