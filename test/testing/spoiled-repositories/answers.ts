import { awkwardIn, type Spoiled, spoiltTokens } from './spoiled.js';

/** Faults of a place for answer tokens. */
export const answers: Readonly<Record<string, Spoiled>> = {
  'reads-then-takes': {
    fault: 'a token is read first and written afterwards, so that two who read it open both have it',
    make: spoiltTokens((inside) => ({
      take: async (tenant, id, by) => {
        const isOpen = (await inside.find(tenant, id))?.state === 'open';
        const answer = await inside.take(tenant, id, by);
        return isOpen ? 'taken' : answer;
      },
    })),
    failsAt: ['answer-tokens/twenty-take-one-has-it', 'answer-tokens/two-take-one-has-it'],
  },
  'lets-nobody-be-gone': {
    fault: 'who once took a token has it for good, however long ago that was',
    make: spoiltTokens((inside) => ({ take: (tenant, id, by) => inside.take(tenant, id, { ...by, abandonedBefore: '' }) })),
    failsAt: ['answer-tokens/abandoned'],
  },
  'uses-in-two-steps': {
    fault: 'the next token is saved before this one is used, and stays where this one cannot be used',
    make: spoiltTokens((inside) => ({
      use: async (tenant, id, { mark, next }) => {
        const isNew = next && (await inside.find(tenant, id)) && !(await inside.find(tenant, next.id));
        if (isNew) await inside.save(tenant, next);
        else if (next && (await inside.find(tenant, id))?.state === 'taken') throw new Error('there is a token with this id');
        return inside.use(tenant, id, { mark });
      },
    })),
    failsAt: [
      'answer-tokens/revoked-while-used',
      'answer-tokens/use-by-another-from-open',
      'answer-tokens/use-by-another-from-revoked',
      'answer-tokens/use-by-another-from-taken',
      'answer-tokens/use-by-another-from-used',
      'answer-tokens/use-from-open',
      'answer-tokens/use-from-revoked',
      'answer-tokens/use-from-used',
      'answer-tokens/used-at-once',
      'answer-tokens/used-twice',
    ],
  },
  'leaves-used-ones-alive': {
    fault: 'a token that was used is not revoked, so that its sender gets the next one all the same',
    make: spoiltTokens((inside) => {
      const used = new Set<string>();
      return {
        use: async (tenant, id, by) => {
          const answer = await inside.use(tenant, id, by);
          if (answer === 'used') used.add(`${tenant} ${id}`);
          return answer;
        },
        find: async (tenant, id) => {
          const found = await inside.find(tenant, id);
          return found?.state === 'revoked' && used.has(`${tenant} ${id}`) ? { ...found, state: 'used' } : found;
        },
      };
    }),
    failsAt: ['answer-tokens/revoked-while-used'],
  },
  'shares-the-last-place': {
    fault: 'attempts are counted first and written afterwards, so that many at once share the last place',
    make: spoiltTokens((inside) => {
      let looked: Promise<unknown> = Promise.resolve();
      return {
        attempt: async (tenant, keys, when) => {
          const look = looked.then(async () => {
            const isFree = await inside.attempt(tenant, keys, when);
            if (isFree) await inside.forgive(tenant, [...new Set(keys.map(({ key }) => key))], when.at);
            return isFree;
          });
          looked = look;
          const isFree = await look;
          await new Promise((done) => setTimeout(done, 0));
          const anyway = keys.map(({ key }) => ({ key, most: Number.MAX_SAFE_INTEGER }));
          if (isFree) await inside.attempt(tenant, anyway, when);
          return isFree;
        },
      };
    }),
    failsAt: ['answer-tokens/last-place', 'answer-tokens/last-place-left'],
  },
  'counts-key-by-key': {
    fault: 'each key is counted by itself: where a later one is full, the ones before have counted',
    make: spoiltTokens((inside) => ({
      attempt: async (tenant, keys, when) => {
        for (const key of keys) if (!(await inside.attempt(tenant, [key], when))) return false;
        return true;
      },
    })),
    failsAt: ['answer-tokens/attempts-all-or-none', 'answer-tokens/attempts-one-key-twice'],
  },
  'forgives-all-of-an-instant': {
    fault: 'every attempt of the instant is taken back, and not one',
    make: spoiltTokens((inside) => ({
      forgive: async (tenant, keys, at) => {
        for (let n = 0; n < 20; n += 1) await inside.forgive(tenant, keys, at);
      },
    })),
    failsAt: ['answer-tokens/forgiven'],
  },
  'revokes-open-ones-alone': {
    fault: 'how many were revoked counts those that were open, and not the used ones',
    make: spoiltTokens((inside) => {
      const used = new Map<string, number>();
      return {
        use: async (tenant, id, by) => {
          const token = await inside.find(tenant, id);
          const answer = await inside.use(tenant, id, by);
          const of = JSON.stringify([tenant, token?.caseId, token?.referralId]);
          if (answer === 'used' && token?.state === 'taken') used.set(of, (used.get(of) ?? 0) + 1);
          return answer;
        },
        revoke: async (tenant, { caseId, referralId }) => {
          const of = JSON.stringify([tenant, caseId, referralId]);
          const count = (await inside.revoke(tenant, { caseId, referralId })) - (used.get(of) ?? 0);
          used.delete(of);
          return count;
        },
      };
    }),
    failsAt: awkwardIn('answer-tokens/id-'),
  },
  'leaves-out-the-beginning-of-its-window': {
    fault: 'an attempt at the very beginning of the window does not count',
    make: spoiltTokens((inside) => ({
      attempt: (tenant, keys, { at, since }) => inside.attempt(tenant, keys, { at, since: new Date(Date.parse(since) + 1).toISOString() }),
    })),
    failsAt: ['answer-tokens/attempts-window'],
  },
  'counts-for-ever': {
    fault: 'an attempt counts however long ago it was',
    make: spoiltTokens((inside) => ({ attempt: (tenant, keys, { at }) => inside.attempt(tenant, keys, { at, since: '' }) })),
    failsAt: ['answer-tokens/attempts-clocks-differ', 'answer-tokens/attempts-of-others-stay', 'answer-tokens/attempts-window'],
  },
};
