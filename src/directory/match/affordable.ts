import type { ClientFacts } from '../../vocabulary/command.js';
import { type Funding, fundingFor, type Price } from '../funding.js';
import type { WeighedRule } from './rule.js';

/** One payment above all that comes in within a month, in the same currency. Two currencies are not compared. */
const isBeyond = (prices: readonly Price[], income: ClientFacts['income']): boolean =>
  income !== undefined && prices.some(({ amount }) => amount.currency === income.currency && amount.minor > income.minor);

const judged = ({ cover, clientPays }: Funding, income: ClientFacts['income']) => {
  if (cover === 'free' || clientPays?.every(({ amount }) => amount.minor === 0))
    return cover === 'covered' ? 'affordable.covered' : 'affordable.free';
  if (clientPays && isBeyond(clientPays, income)) return 'affordable.beyond-income';
  if (cover === 'covered') return clientPays ? 'affordable.share' : 'affordable.covered';
  if (cover === 'ended') return 'affordable.cover-ended';
  return cover === 'none' && clientPays ? 'affordable.client-pays' : 'affordable.not-known';
};

/** Whether the client can pay what is left after cover. Which part of an income somebody can spare, nobody but they can say. B4.2 */
export const affordable: WeighedRule = {
  of: ({ facts, asked }, service) => judged(fundingFor(service, facts, asked.today), facts.income),
  evidence: ({ facts, asked }, service) => {
    const { schemes, until, clientPays } = fundingFor(service, facts, asked.today);
    return {
      ...(schemes.length > 0 && { ids: schemes }),
      ...((until !== undefined || clientPays) && {
        shows: { ...(until !== undefined && { on: until }), ...(clientPays && { clientPays }) },
      }),
    };
  },
};
