import type { PreflightItem } from '../../vocabulary/rules.js';
import { itemOf, type PreflightCode } from './preflight-codes.js';

/** One thing that was looked at and stands against sending a referral, or is not known. */
export interface PreflightFinding {
  readonly item: PreflightItem;
  readonly code: PreflightCode;
  readonly ids?: readonly string[];
}
/** A finding as it is judged: whether nothing goes out by it, and whether not even a crisis lets it be skipped. */
export interface Found extends PreflightFinding {
  readonly blocks: boolean;
  readonly firm?: true;
}

export const blocks = (code: PreflightCode, ids: readonly string[] = [], firm?: true): Found => ({
  item: itemOf[code],
  code,
  ...(ids.length > 0 && { ids }),
  blocks: true,
  ...(firm && { firm }),
});
export const warns = (code: PreflightCode, ids: readonly string[] = []): Found => ({ ...blocks(code, ids), blocks: false });

/** As it is told. */
export const asFinding = ({ item, code, ids }: Found): PreflightFinding => ({ item, code, ...(ids && { ids }) });
