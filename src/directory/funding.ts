import type { ClientFacts } from '../vocabulary/command.js';
import type { Day, Money } from '../vocabulary/fields.js';
import { isInForce } from './agreement.js';

/** What a client pays, in minor units, and for what: each time, a month, once. */
export interface Price {
  readonly amount: Money;
  readonly per: string;
}
/** Who pays for a service, as far as it is known. B4.2 */
export interface Funding {
  /** `ended`: a scheme that paid does not any more. `none`: no scheme pays. `not-known` is not `none`. */
  readonly cover: 'free' | 'covered' | 'ended' | 'none' | 'not-known';
  /** The scheme that covers, or whose cover has ended; of `not-known`, those to ask about. */
  readonly schemes: readonly string[];
  /** The last day of the cover: the earlier of the client's and the service's. */
  readonly until?: Day;
  /** What is left for the client; empty where nothing is. Left out where nobody has said. Amounts of two currencies stand side by side. */
  readonly clientPays?: readonly Price[];
}

/** The service's own means: nobody is a member of it, so that a client's list does not say whether it pays for them. */
const ownMeans = ['charity'];

interface Line {
  readonly scheme: string;
  readonly until?: Day | undefined;
  readonly clientPays?: Money | undefined;
}
/** As much of an entry of the directory as says who pays. */
export interface Funded {
  readonly funding?: readonly Line[] | undefined;
  readonly costs?: readonly Price[] | undefined;
}
interface Cover {
  readonly scheme: string;
  readonly until?: Day;
  readonly clientPays?: readonly Price[];
}
const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined => (a === undefined ? b : b === undefined || a < b ? a : b);

/** Where the client and the service name the same scheme. */
const covers = (lines: readonly Line[], held: NonNullable<ClientFacts['cover']>): readonly Cover[] =>
  lines.flatMap(({ scheme, until, clientPays }) =>
    held
      .filter((h) => h.scheme === scheme)
      .map((h): Cover => {
        const end = earlier(until, h.until);
        return {
          scheme,
          ...(end !== undefined && { until: end }),
          ...(clientPays && { clientPays: [{ amount: clientPays, per: 'time' }] }),
        };
      }),
  );

/** The one that leaves least to pay. A share that is not known comes after one that is; shares in two currencies are not compared. */
const leastShare = (a: Cover, b: Cover): number => {
  const [x, y] = [a.clientPays?.[0]?.amount, b.clientPays?.[0]?.amount];
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  return x.currency === y.currency ? x.minor - y.minor : 0;
};

const asCover = (cover: 'covered' | 'ended', { scheme, until, clientPays }: Cover, pays: readonly Price[] | undefined): Funding => {
  const left = cover === 'covered' ? clientPays : pays;
  return { cover, schemes: [scheme], ...(until !== undefined && { until }), ...(left && { clientPays: left }) };
};

/**
 * Who pays for this service for this client on a day, and what the client pays. A list that is left out is not known; an empty one says
 * that there is none. The client's schemes, where they are known, are all of them. That a scheme covers does not say that nothing is left
 * to pay: where the entry does not say how much, it stays open. It adds up nothing and converts nothing. B4.2
 */
export const fundingFor = ({ funding, costs }: Funded, facts: Pick<ClientFacts, 'cover'> | undefined, today: Day): Funding => {
  const prices = costs?.map(({ amount, per }): Price => ({ amount, per }));
  const lines = funding ?? [];
  const running = lines.filter((line) => isInForce(line, today));
  if (prices?.every(({ amount }) => amount.minor === 0) || running.some(({ scheme }) => scheme === 'free'))
    return { cover: 'free', schemes: [], clientPays: [] };

  const found = covers(lines, facts?.cover ?? []);
  const [best] = found.filter((c) => isInForce(c, today)).sort(leastShare);
  if (best) return asCover('covered', best, prices);

  const asked = running.map(({ scheme }) => scheme).filter((scheme) => facts?.cover === undefined || ownMeans.includes(scheme));
  const isSchemeOpen = funding === undefined && facts?.cover?.some((held) => isInForce(held, today)) !== false;
  if (asked.length > 0 || isSchemeOpen) return { cover: 'not-known', schemes: asked };
  const [ended] = [...found].sort((a, b) => ((a.until ?? '') > (b.until ?? '') ? -1 : 1));
  return ended ? asCover('ended', ended, prices) : { cover: 'none', schemes: [], ...(prices && { clientPays: prices }) };
};
