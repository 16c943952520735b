import { eligibility } from '../../directory/match/eligible.js';
import { ageOn, birthOf } from '../../vocabulary/age.js';
import type { ClientFacts, ServiceFacts } from '../../vocabulary/command.js';
import type { Day } from '../../vocabulary/fields.js';
import { blocks, type Found, warns } from './found.js';

interface KnownOfClient {
  readonly facts?: ClientFacts | undefined;
  readonly today: Day;
  readonly zone: string;
}

/** Whether the client may come, by the rules of the entry, as the match judges it; names the rules. Unknown is not no. B4.1 */
export const eligibilityOf = ({ eligibility: rules }: ServiceFacts, { facts = {}, today, zone }: KnownOfClient): Found[] => {
  const birth = birthOf(facts, zone);
  return eligibility(rules, { facts, age: birth && ageOn(birth, today) }).flatMap(({ code, ids }) => {
    if (code === 'eligible.yes') return [];
    const isOpen = code === 'eligible.not-known' || code === 'eligible.nobody-said';
    return [isOpen ? warns('referral.eligibility-unknown', ids) : blocks('referral.not-eligible', ids)];
  });
};
