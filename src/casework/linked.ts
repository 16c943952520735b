import type { CaseFile, CaseLink } from '../case/file/file.js';
import type { KitTypes } from '../lifecycle/kit.js';
import type { CaseSummary } from '../ports/case-repository.js';
import { live } from '../vocabulary/entry.js';
import type { Listing, NotDone, Reader } from './call.js';
import { looking } from './look.js';
import type { Office } from './office.js';
import { reading } from './read.js';

/** A case that belongs with this one, as far as both the link and the policy on that other case let this reader see it. */
export interface LinkedCase {
  readonly linkId: string;
  readonly linkKind: CaseLink['linkKind'];
  readonly caseId: string;
  readonly summary?: CaseSummary;
}

/** Links as they are read: a link never shows more than it says, and never more than the reader may see of the other case itself. */
export const linking = <T extends KitTypes>(office: Office<T>) => {
  const { look } = looking(office);
  const { read } = reading(office);
  const row = async ({ shows, toCase }: CaseLink, { tenant, actor, purpose }: Reader): Promise<{ readonly summary?: CaseSummary }> => {
    if (shows !== 'summary') return {};
    const answer = await read(toCase, { tenant, actor, purpose });
    return answer.refused || answer.summary === undefined ? {} : { summary: answer.summary };
  };
  return {
    linked: (caseId: unknown, by: unknown): Promise<Listing<LinkedCase> | NotDone<T>> =>
      look(caseId, by, 'read', 'full', async ({ sight, who }): Promise<Listing<LinkedCase>> => {
        const { links } = (sight.record.sections as { file: CaseFile }).file;
        const inForce = live(links).filter((l) => l.endedAt === undefined);
        const rows = inForce.map(async (link) => ({
          linkId: link.id,
          linkKind: link.linkKind,
          caseId: link.toCase,
          ...(await row(link, who)),
        }));
        return { refused: false, rows: await Promise.all(rows) };
      }),
  };
};
