/** What runs in the tab that is killed: it goes on with the commands where the one before it was stopped, and tells each step. */
import { indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import type { CaseRepository } from '../../../src/ports/case-repository.js';
import { isKasusError } from '../../../src/vocabulary/errors.js';
import { changeNumber, tenant, wrongWith } from '../power-cut/commands.js';

const asked = new URLSearchParams(location.search);
const tell = (told: object) => fetch(`/told?tab=${asked.get('tab')}`, { method: 'POST', body: JSON.stringify(told) });

/** Spoiled: it says yes before the database has. */
const hasty =
  (cases: CaseRepository): CaseRepository['commit'] =>
  async (of, change) => {
    void cases.commit(of, change).catch(() => undefined);
    return { status: 'committed', version: change.record.version, facts: change.facts };
  };

/** Chromium says once that it cannot open its files, before it throws them away. */
const patiently = async <V>(work: () => Promise<V>): Promise<V> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 5 || !isKasusError(error, 'KASUS_STORE_UNREACHABLE')) throw error;
    }
  }
};

/** Told before a commit is begun, and after it is acknowledged: nobody but the one who listens remembers. */
const write = async () => {
  const { cases, acceptLoss } = indexedDbRepositories('killed');
  if (asked.get('accept')) await acceptLoss();
  const commit = asked.get('spoiled') ? hasty(cases) : cases.commit;
  // Chromium tells of a loss once. If it is killed whole in that very moment, nobody has heard it.
  if (asked.get('opened')) await patiently(() => cases.load(tenant, 'k0'));
  await tell({ answer: { begins: Number(asked.get('from')) } });
  for (let n = Number(asked.get('from')); ; n += 1) {
    const { status } = await patiently(() => commit(tenant, changeNumber(n)));
    await tell({ answer: { acknowledged: n, status, begins: n + 1 } });
    if (status === 'conflict') return;
  }
};
const look = async () => {
  const { cases, close } = indexedDbRepositories('killed');
  const broken = await patiently(() => wrongWith(cases, Number(asked.get('from'))));
  await close();
  return tell({ answer: broken });
};

const work: Readonly<Record<string, () => Promise<unknown>>> = { write, look };
await work[asked.get('do') ?? '']?.().catch((error: unknown) =>
  tell({ answer: { failed: isKasusError(error) ? error.code : String(error) } }),
);
