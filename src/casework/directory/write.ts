import type { Look } from '../../directory/record/command.js';
import { type DirectoryEntry, type DirectoryRef, keyOf } from '../../directory/record/entry.js';
import { directoryCommands } from '../../directory/record/index.js';
import { type DirectorySteps, stepDirectory } from '../../directory/record/step.js';
import type { DirectoryDoneBefore } from '../../ports/directory-repository.js';
import { KasusError } from '../../vocabulary/errors.js';
import { refuse } from '../../vocabulary/refusal.js';
import { type Admitted, type Taken, take, takeCommand, takeCommands } from '../door.js';
import { kept, notAvailable } from '../office.js';
import type { Permit } from '../permit.js';
import { fingerprint } from '../steps.js';
import { isPartlySeen, kindsOf, type Loaded, looksAt, refOf } from './asked.js';
import { DirectoryCall, type DirectoryDone, type DirectoryNotDone } from './call.js';
import type { Desk } from './desk.js';
import { factShown } from './shown.js';

/** How often a lost race is decided anew. */
const rematches = 5;
const known = new Map(directoryCommands.map((command) => [command.type, { command }]));

/** The write-side: permit → load → decide → commit, and again where another writer was first. */
export const directoryWriting = ({ records, permit, clock, today, newId }: Desk) => {
  interface Writing {
    readonly commands: readonly Admitted[];
    readonly call: DirectoryCall & { readonly commandId: string };
    readonly permitted: Permit;
    readonly mark: string;
  }

  /** Decided on what is stored: what a decision looks at and was not loaded is loaded, and it is decided again. */
  const decided = async ({ commands, call: { tenant, actor: by, commandId } }: Writing) => {
    const loaded = new Map<string, { readonly ref: DirectoryRef; readonly entry: DirectoryEntry | undefined }>();
    const load = async (refs: readonly DirectoryRef[]) => {
      const missing = new Map(refs.filter((ref) => !loaded.has(keyOf(ref))).map((ref) => [keyOf(ref), ref]));
      await Promise.all(
        [...missing].map(async ([key, ref]) => loaded.set(key, { ref, entry: await kept(() => records.entry(tenant, ref)) })),
      );
    };
    const now = clock();
    let asked: readonly DirectoryRef[] = commands.flatMap((c) => [...refOf(c), ...looksAt(c)]);
    for (;;) {
      await load(asked);
      const unknown: DirectoryRef[] = [];
      const look: Look = (ref) => {
        const found = loaded.get(keyOf(ref));
        if (!found) unknown.push(ref);
        return found?.entry;
      };
      const steps = stepDirectory(commands, look, { now, today: today(now), by, commandId });
      if (unknown.length === 0) return { steps, loaded };
      asked = unknown;
    }
  };

  const doneBefore = ({ fingerprint: was, facts }: DirectoryDoneBefore, { mark, permitted }: Writing): DirectoryDone => {
    if (was !== mark) throw new KasusError('KASUS_COMMAND_ID_REUSED');
    return { refused: false, status: 'already-done', facts: facts.map((fact) => factShown(fact, permitted.without)) };
  };

  const commit = ({ call: { tenant, commandId }, mark }: Writing, { entries, facts }: DirectorySteps, loaded: Loaded) => {
    const restsOn = [...loaded.values()].map(({ ref: { kind, id }, entry }) => ({ entry: { kind, id }, version: entry?.version ?? 0 }));
    return kept(() => records.commit(tenant, { commandId, fingerprint: mark, entries, facts, restsOn }));
  };

  /** One attempt on the entries as they are now; `undefined` where another writer was first. */
  const attempt = async (w: Writing): Promise<DirectoryDone | DirectoryNotDone | undefined> => {
    const done = await kept(() => records.done(w.call.tenant, w.call.commandId));
    if (done) return doneBefore(done, w);
    const { steps, loaded } = await decided(w);
    if (isPartlySeen(w.commands, loaded, w.permitted)) return notAvailable();
    if (steps.refused) return w.commands.length === 1 ? { refused: true, because: steps.because } : steps;
    const committed = await commit(w, steps, loaded);
    if (committed.status === 'conflict') return undefined;
    if (committed.status === 'already-done') return doneBefore(committed, w);
    return { refused: false, status: 'committed', facts: steps.facts.map((fact) => factShown(fact, w.permitted.without)) };
  };

  const write = async (commands: readonly Admitted[], who: DirectoryCall): Promise<DirectoryDone | DirectoryNotDone> => {
    const call = { ...who, commandId: who.commandId ?? newId() };
    const { tenant, actor, purpose } = call;
    const directory = [...new Map(commands.flatMap(refOf).map((ref) => [keyOf(ref), ref])).values()];
    const types = commands.map((c) => c.type);
    const permitted = await permit({
      tenant,
      actor,
      purpose,
      action: 'keepDirectory',
      directory,
      commands: types,
      kinds: kindsOf(commands),
    });
    if (permitted.allow === 'none') return notAvailable();
    const w = { commands, call, permitted, mark: fingerprint(commands) };
    for (let n = 0; n <= rematches; n += 1) {
      const answer = await attempt(w);
      if (answer) return answer;
    }
    return refuse(
      'directory.busy',
      directory.map(({ id }) => id),
    );
  };

  /** The days of the directory stand in the input: there is no other time at which a command happened. */
  const timeless = (taken: Taken<readonly Admitted[]>, under: (at: number) => string): Taken<readonly Admitted[]> => {
    const at = taken.refused ? -1 : taken.value.findIndex(({ happenedAt }) => happenedAt !== undefined);
    return at < 0 ? taken : refuse('input.unknown-key', [], under(at));
  };
  const taken = async (call: unknown, commands: () => Taken<readonly Admitted[]>): Promise<DirectoryDone | DirectoryNotDone> => {
    const who = take(DirectoryCall, call, 'call');
    if (who.refused) return who;
    const what = commands();
    return what.refused ? what : write(what.value, who.value);
  };
  return {
    run: (command: unknown, call: unknown) =>
      taken(call, () => {
        const one = takeCommand(command, known);
        return one.refused ? one : timeless({ refused: false, value: [one.value] }, () => 'happenedAt');
      }),
    runAll: (commands: unknown, call: unknown) =>
      taken(call, () => timeless(takeCommands(commands, known), (at) => `commands[${at}].happenedAt`)),
  };
};
