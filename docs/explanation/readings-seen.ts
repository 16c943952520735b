import {
  type By,
  type Casework,
  type GapRegister,
  gapRegister,
  handOverSummary,
  handOverText,
  type Instant,
  type Language,
  type Reader,
  timeline,
  timelineText,
} from '../../src/index.js';

// #region one
export const handOverPage = async (casework: Casework, caseId: string, by: Reader, language: Language) => {
  const page = await casework.reading(caseId, handOverSummary(casework.labels()), by);
  return page.refused ? undefined : { text: handOverText(page.value, language), notSeen: page.withheld };
};
// #endregion

// #region many
export const gapsAt = async (casework: Casework, site: string, by: By, now: Instant) => {
  const many = await casework.records({ site }, { ...by, purpose: 'programme-evaluation' });
  if (many.refused) return undefined;
  const gaps = gapRegister();
  for await (const { record, rules } of many.records) gaps.add(record, rules, now);
  const register: GapRegister = gaps.result();
  return { register, leftOut: many.skipped() };
};
// #endregion

// #region told
export const toldInOrder = async (casework: Casework, caseId: string, by: Reader, zone: string) => {
  const told = await casework.history(caseId, by);
  return told.refused ? undefined : timelineText(timeline(casework.kit, told.facts, zone), 'id', zone);
};
// #endregion
