import { rooms } from '../case/record.js';
import type { Requirement } from '../vocabulary/room.js';
import type { Limits, Matching, Rules, Strength } from '../vocabulary/rules.js';
import type { Kind } from '../vocabulary/schema.js';
import type { Text } from '../vocabulary/text.js';

interface Blend {
  readonly id: string;
  readonly version: string;
  readonly label: Text;
  /** What the programme's very name tells of a client, beside what its elements' names do. */
  readonly kinds?: readonly Kind[];
  /** Programmes of which elements are taken, the leading one first. */
  readonly from: readonly [Rules, ...Rules[]];
  /** Requirements that this programme deliberately does without: they are off. */
  readonly leavesOut?: readonly string[];
  readonly requirements?: Readonly<Record<string, Strength>>;
  /** Domains that every assessment looks at, beside those of the programmes it is made of. */
  readonly domains?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly caseload?: number;
  readonly caseloadWeights?: Rules['caseloadWeights'];
  /** Instruments that this programme measures with, beside those of the programmes it is made of. */
  readonly instruments?: Rules['instruments'];
  /** How the agency that fits best is found: laid over what the leading programme says. */
  readonly matching?: Matching;
  readonly timeZone?: string;
}

const strongest: readonly Strength[] = ['off', 'advised', 'required'];
const stronger = (a: Strength, b: Strength): Strength => (strongest.indexOf(a) >= strongest.indexOf(b) ? a : b);

/** What a requirement is in a programme that does not name it, where it says so of itself. */
const usual: ReadonlyMap<string, Strength> = new Map(
  rooms
    .flatMap((room): [string, Requirement][] => Object.entries(room.requirements))
    .flatMap(([code, { unlessNamed }]) => (unlessNamed ? [[code, unlessNamed] as const] : [])),
);

/**
 * A programme that takes elements of several models and leaves others out. A6.5
 * A requirement is as strong as in the strictest of them; the assessment looks at the domains of all, and measures with the instruments of all; a limit and the way of matching, the leading one's; the caseload, the smallest. What the blend says
 * itself wins.
 */
export const blend = ({
  id,
  version,
  label,
  kinds: ownKinds = [],
  from,
  leavesOut = [],
  requirements = {},
  domains: alsoLookedAt = [],
  limits = {},
  caseload,
  caseloadWeights = from[0].caseloadWeights,
  instruments: own = [],
  matching,
  timeZone,
}: Blend): Rules => {
  const [lead] = from;
  const named = new Set(from.flatMap((rules) => Object.keys(rules.requirements)));
  const taken = [...named].map(
    (code) => [code, from.map((r) => r.requirements[code] ?? usual.get(code) ?? 'required').reduce(stronger)] as const,
  );
  const domains = [...new Set([...from.flatMap((rules) => rules.domains ?? []), ...alsoLookedAt])];
  const kinds = [...new Set([...ownKinds, ...from.flatMap((rules) => rules.kinds ?? [])])];
  const measuring = new Map([...from.flatMap((rules) => rules.instruments ?? []), ...own].map((i) => [`${i.id}@${i.version}`, i]));
  return {
    id,
    version,
    label,
    ...(kinds.length > 0 && { kinds }),
    models: [...new Set(from.flatMap((rules) => rules.models))],
    leavesOut,
    requirements: { ...Object.fromEntries(taken), ...Object.fromEntries(leavesOut.map((code) => [code, 'off' as const])), ...requirements },
    ...(domains.length > 0 && { domains }),
    limits: { ...lead.limits, ...limits },
    caseload: caseload ?? Math.min(...from.map((rules) => rules.caseload)),
    ...(caseloadWeights && { caseloadWeights }),
    ...(measuring.size > 0 && { instruments: [...measuring.values()] }),
    ...((lead.matching ?? matching) && {
      matching: { ...lead.matching, ...matching, weights: { ...lead.matching?.weights, ...matching?.weights } },
    }),
    timeZone: timeZone ?? lead.timeZone,
  };
};
