import type { DirectoryService } from '../service.js';
import type { Known } from './asked.js';
import { voicesNeeded } from './house.js';
import type { WeighedRule } from './rule.js';

/** How clients found a service: how many answered, and what. B4.4 */
export interface Voices {
  readonly answers: number;
  readonly good: number;
  readonly mixed: number;
  readonly bad: number;
}
/** An answer of a client. An outcome of a referral is one, with the service of its referral and whose it is. */
export interface Voice {
  readonly serviceId: string;
  /** Left out by whoever does not want to say: it counts nowhere, and nobody sees that it was left out. */
  readonly satisfaction?: 'good' | 'mixed' | 'bad' | undefined;
  /** What anybody but the client told is no voice of a client. Left out: the client. */
  readonly toldBy?: string | undefined;
  /** Whose answer it is, under any name that tells them apart. Then each client has one voice for a service: the one that was given last. */
  readonly from?: string | undefined;
}

/**
 * What clients said of each service, of those of which enough have spoken: never fewer than three, for two voices are known by whoever
 * sent one of the clients. What is below is not there at all, and cannot be told from nobody. It holds no words and no names. B4.4
 */
export const voicesOf = (said: Iterable<Voice>, options: { readonly atLeast?: number } = {}): ReadonlyMap<string, Voices> => {
  const heard = new Map<string, Map<string | number, 'good' | 'mixed' | 'bad'>>();
  let nameless = 0;
  for (const { serviceId, satisfaction, toldBy = 'client', from } of said) {
    if (satisfaction === undefined || toldBy !== 'client') continue;
    const of = heard.get(serviceId) ?? new Map<string | number, 'good' | 'mixed' | 'bad'>();
    nameless += 1;
    of.set(from ?? nameless, satisfaction);
    heard.set(serviceId, of);
  }
  const found = new Map<string, Voices>();
  for (const [serviceId, of] of heard) {
    if (of.size < voicesNeeded(options.atLeast)) continue;
    const counted = { answers: of.size, good: 0, mixed: 0, bad: 0 };
    for (const word of of.values()) counted[word] += 1;
    found.set(serviceId, counted);
  }
  return found;
};

/** The voices of a service, where enough have spoken: looked at again here, so that no host can ask for less by counting for itself. */
const heardOf = ({ asked, voicesAtLeast }: Known, { id }: DirectoryService): Voices | undefined => {
  const voices = asked.voices?.(id);
  return voices !== undefined && voices.answers >= voicesAtLeast ? voices : undefined;
};

/** A third of all answers more on one side than on the other speaks for it, or against it. */
const clearly = 1 / 3;

export const voices: WeighedRule = {
  of: (known, service) => {
    const heard = heardOf(known, service);
    if (heard === undefined) return 'voices.too-few';
    const leaning = (heard.good - heard.bad) / heard.answers;
    return leaning >= clearly ? 'voices.good' : leaning <= -clearly ? 'voices.bad' : 'voices.divided';
  },
  evidence: (known, service) => {
    const heard = heardOf(known, service);
    return heard ? { shows: { answers: heard.answers } } : {};
  },
};
