import { live } from '../../vocabulary/entry.js';
import type { Assessment } from './assessment.js';

/** Which of these domains of life nobody has looked at, and nobody has deliberately set aside. A3.3 */
export const missingDomains = ({ findings, setAside }: Assessment, domains: readonly string[]): string[] => {
  const known = new Set<string>([...live(findings), ...live(setAside)].map((e) => e.domain));
  return domains.filter((domain) => !known.has(domain));
};
