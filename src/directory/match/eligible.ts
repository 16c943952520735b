import type { AgeRange } from '../../vocabulary/age.js';
import type { ClientFacts, EligibilityFacts } from '../../vocabulary/command.js';
import type { MatchCode } from './codes.js';

/** Yes, no, or not known: never guessed. */
export type Judgement = 'yes' | 'no' | 'not-known';

/** What eligibility is judged from. Codes of a host's own conditions stand among the client's conditions. */
export interface EligibilityKnown {
  readonly facts: ClientFacts;
  readonly age: AgeRange | undefined;
  readonly source?: string | undefined;
}

/** One of these: no only where every one of them is known not to be. What is said to be and not to be is not known. */
const hasAny = (anyOf: readonly string[], has: readonly string[] = [], lacks: readonly string[] = []): Judgement => {
  if (anyOf.some((code) => has.includes(code) && !lacks.includes(code))) return 'yes';
  return anyOf.every((code) => lacks.includes(code) && !has.includes(code)) ? 'no' : 'not-known';
};
const isOneOf = (anyOf: readonly string[], is: string | undefined): Judgement =>
  is === undefined ? 'not-known' : anyOf.includes(is) ? 'yes' : 'no';

/** Between two ages. Where a birth is known by its year only, somebody may be within and not within. */
const isAged = ({ from = 0, to = Number.POSITIVE_INFINITY }: EligibilityFacts, age: AgeRange | undefined): Judgement => {
  if (age === undefined) return 'not-known';
  if (age.atLeast >= from && age.atMost <= to) return 'yes';
  return age.atMost < from || age.atLeast > to ? 'no' : 'not-known';
};
const isWithinMeans = (atMost: EligibilityFacts['atMost'], income: ClientFacts['income']): Judgement =>
  atMost === undefined || income === undefined || income.currency !== atMost.currency
    ? 'not-known'
    : income.minor <= atMost.minor
      ? 'yes'
      : 'no';

/** Whether what the rule is about holds of the client. A rule that does not say what it asks can be judged by nobody. */
const holds = (rule: EligibilityFacts, { facts, age, source }: EligibilityKnown): Judgement => {
  if (rule.on === 'age') return rule.from === undefined && rule.to === undefined ? 'not-known' : isAged(rule, age);
  if (rule.on === 'income') return isWithinMeans(rule.atMost, facts.income);
  if (rule.anyOf === undefined) return 'not-known';
  if (rule.on === 'sex') return isOneOf(rule.anyOf, facts.sex);
  if (rule.on === 'area') return isOneOf(rule.anyOf, facts.area);
  if (rule.on === 'source') return isOneOf(rule.anyOf, source);
  if (rule.on === 'document') return hasAny(rule.anyOf, facts.documents, facts.lacksDocuments);
  return hasAny(rule.anyOf, facts.conditions, facts.lacksConditions);
};

/** Whether this client may come by this rule. What is not known is not a no. B4.1 */
export const judgeEligibility = (rule: EligibilityFacts, known: EligibilityKnown): Judgement => {
  const found = holds(rule, known);
  if (rule.effect === 'requires' || found === 'not-known') return found;
  return found === 'yes' ? 'no' : 'yes';
};

const ownNames = ['age', 'sex', 'area', 'condition', 'source', 'document', 'income'];
const codeOf = ({ on }: EligibilityFacts): MatchCode => (ownNames.includes(on) ? `eligible.${on}` : 'eligible.own') as MatchCode;

/** The first rule by which the client may not come; `undefined` where none is known. */
export const notEligible = (rules: readonly EligibilityFacts[] | undefined, known: EligibilityKnown): MatchCode | undefined => {
  const failed = rules?.find((rule) => judgeEligibility(rule, known) === 'no');
  return failed && codeOf(failed);
};

/** What the rules say, each code once with the ids of its rules: all that exclude, and what is not known. */
export const eligibility = (
  rules: readonly EligibilityFacts[] | undefined,
  known: EligibilityKnown,
): readonly { readonly code: MatchCode; readonly ids: readonly string[] }[] => {
  if (rules === undefined) return [{ code: 'eligible.nobody-said', ids: [] }];
  const found = new Map<MatchCode, string[]>();
  for (const rule of rules) {
    const judged = judgeEligibility(rule, known);
    if (judged === 'yes') continue;
    const code = judged === 'no' ? codeOf(rule) : 'eligible.not-known';
    found.set(code, [...(found.get(code) ?? []), rule.id]);
  }
  return found.size === 0 ? [{ code: 'eligible.yes', ids: [] }] : [...found].map(([code, ids]) => ({ code, ids }));
};
