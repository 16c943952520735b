import * as z from 'zod/v4';
import type { Access } from '../case/access/access.js';
import type { Client } from '../case/client/client.js';
import type { Sections } from '../case/record.js';
import { isUnsafeService } from '../case/referral/safe-place.js';
import { type Match, match } from '../directory/match/match.js';
import type { Voices } from '../directory/match/voices.js';
import { whyNone } from '../directory/match/why-none.js';
import type { DirectoryService } from '../directory/service.js';
import type { KitTypes } from '../lifecycle/kit.js';
import type { ClientFacts } from '../vocabulary/command.js';
import { byId } from '../vocabulary/entry.js';
import { Id } from '../vocabulary/fields.js';
import type { Kind } from '../vocabulary/schema.js';
import { named } from '../vocabulary/schema.js';
import { dayIn } from '../vocabulary/time.js';
import type { NotDone } from './call.js';
import { take } from './door.js';
import { looking } from './look.js';
import { notAvailable, type Office } from './office.js';
import type { Told } from './reading.js';

const fitting = z.strictObject({ needId: Id, limit: z.int().min(1).max(200).optional() });
/** For which need of the case, and how many at the most. */
export interface Fitting extends z.infer<typeof fitting> {}
const Fitting = named<Fitting>(fitting);

/** What the caller has at hand, where the repositories of the service are not to be asked. */
export interface FittingWith {
  readonly services?: Iterable<DirectoryService> | undefined;
  readonly facts?: ClientFacts | undefined;
  /** What clients said of a service: `clientVoices`. */
  readonly voices?: ((serviceId: string) => Voices | undefined) | undefined;
}
/** The services that fit best and, where there is none, why: in the word of a review's gap. */
export interface BestFit extends Match {
  readonly gap?: NonNullable<ReturnType<typeof whyNone>>;
}

/** A condition is a code of the host's: nobody can say of which of these it tells. */
const anyCondition: readonly Kind[] = ['hiv', 'substance', 'violence', 'mental', 'keyPopulation', 'legal'];
/** What each fact tells: whoever may not see that kind gets an answer that was found without it. */
const factTells: Readonly<Record<keyof ClientFacts, readonly Kind[]>> = {
  born: ['identifier'],
  bornEstimated: ['identifier'],
  sex: ['identifier'],
  area: ['contact'],
  point: ['contact'],
  languages: [],
  documents: ['legal'],
  lacksDocuments: ['legal'],
  conditions: anyCondition,
  lacksConditions: anyCondition,
  income: ['finance'],
  cover: ['finance'],
  needsAccess: ['mental'],
};
const cut = (facts: ClientFacts | undefined, without: ReadonlySet<Kind>): ClientFacts | undefined =>
  facts &&
  Object.fromEntries(Object.entries(facts).filter(([key]) => !factTells[key as keyof ClientFacts]?.some((kind) => without.has(kind))));

/** The door to the match for one need of one case. */
export const bestFitting = <T extends KitTypes>(office: Office<T>) => {
  const { look } = looking(office);
  return {
    /**
     * What is safe is judged on the whole record, also for a reader who may not know who is unsafe: such a place is never offered, and
     * nothing tells why. What else the reader may not see of the client takes no part.
     */
    bestFit: async (caseId: unknown, asked: unknown, by: unknown, known: FittingWith = {}): Promise<Told<BestFit> | NotDone<T>> => {
      const what = take(Fitting, asked, 'asked');
      if (what.refused) return what;
      const { needId, limit } = what.value;
      return look(caseId, by, 'read', 'full', async ({ record, sight, permitted, who }): Promise<Told<BestFit> | NotDone<T>> => {
        const need = byId((sight.record.sections as unknown as Sections).assessment.needs, needId);
        if (need?.domain === undefined) return notAvailable();
        const { client, access } = record.sections as unknown as { client: Client; access: Access };
        const rules = office.rulesOf(record);
        const now = office.clock();
        const zone = access.site?.timeZone ?? rules.timeZone;
        const services = known.services ?? (await office.servicesFor(who.tenant, need.domain));
        const facts = known.facts ?? (await office.clientFacts(who.tenant, client, need.members));
        const isUnsafe = (service: DirectoryService): boolean => isUnsafeService(client, service);
        const found = match(
          {
            domain: need.domain,
            facts: cut(facts, permitted.without),
            today: dayIn(now, zone),
            now,
            zone,
            matching: rules.matching,
            source: access.source,
            isUnsafe,
            voices: known.voices,
          },
          services,
          limit === undefined ? {} : { limit },
        );
        const gap = whyNone(found);
        return { refused: false, value: { ...found, ...(gap && { gap }) }, withheld: [...permitted.without] };
      });
    },
  };
};
