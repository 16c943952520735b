import type { Handle } from '../../examples/16-your-own-tables/database.js';

/** What SQLite says of one call, and whether it had done the work before it said so. */
export interface Fault {
  readonly code: string;
  readonly when: 'before' | 'after';
}
/** The fault of a call, if it has one: its number from 0 on, and its text. `rollback` is never asked about. */
export type Faults = (call: number, text: string) => Fault | undefined;

/** The same file through a handle of which single calls fail. A `begin` that failed has not begun. */
export const failingHandle = (db: Handle, faults: Faults): Handle => {
  let calls = 0;
  const through = <V>(text: string, work: () => V): V => {
    if (text === 'rollback') return work();
    const fault = faults(calls, text);
    calls += 1;
    if (fault && (fault.when === 'before' || text.startsWith('begin'))) throw failed(fault.code);
    const answer = work();
    if (fault) throw failed(fault.code);
    return answer;
  };
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'exec') return (text: string) => through(text, () => target.exec(text));
      if (name !== 'prepare') return Reflect.get(target, name);
      return (text: string) => {
        const statement = target.prepare(text);
        return {
          all: (values: object) => through(text, () => statement.all(values)),
          run: (values: object) => through(text, () => statement.run(values)),
        };
      };
    },
  });
};
const failed = (code: string) => Object.assign(new Error('failed on purpose'), { code });
