import type { Labels } from '../../lifecycle/labels.js';
import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { type Language, type Text, text } from '../../vocabulary/text.js';
import { type Readable, todayOf, zoneOf } from '../reading.js';
import type { DueItem, HandOverLine, Page } from './hand-over/line.js';
import { complaints, contacts, disputes } from './hand-over/others.js';
import { barriers, contingency, goals, needs, referrals, services } from './hand-over/plan.js';
import { safety } from './hand-over/safety.js';
import { consents, dues, promises, waivers, where } from './hand-over/standing.js';
import type { ShownSections } from './shown.js';

export type { HandOverLine };

const page = {
  safety: { title: text('Safety', 'Keamanan'), lines: safety, all: true },
  due: { title: text('Due', 'Yang harus dikerjakan'), lines: dues },
  standing: { title: text('Where the case stands', 'Tahap dan penanggung jawab'), lines: where },
  consents: { title: text('Consents', 'Persetujuan'), lines: consents },
  needs: { title: text('Wishes and needs', 'Harapan dan kebutuhan'), lines: needs },
  goals: { title: text('Goals', 'Tujuan'), lines: goals },
  services: { title: text('Services', 'Pelayanan'), lines: services },
  referrals: { title: text('Referrals', 'Rujukan'), lines: referrals },
  barriers: { title: text('Barriers', 'Hambatan'), lines: barriers },
  contingency: { title: text('If something happens', 'Jika terjadi sesuatu'), lines: contingency },
  contacts: { title: text('Contacts and appointments', 'Kontak dan janji temu'), lines: contacts },
  disputes: { title: text('Disputes and advocacy', 'Perselisihan dan advokasi'), lines: disputes },
  complaints: { title: text('Complaints', 'Pengaduan'), lines: complaints },
  promises: { title: text('Promised', 'Yang sudah dijanjikan'), lines: promises },
  waivers: { title: text('Waived for now', 'Dikecualikan untuk sementara'), lines: waivers },
} satisfies Record<string, { readonly title: Text; readonly lines: (p: Page) => HandOverLine[]; readonly all?: true }>;

export type HandOverSectionName = keyof typeof page;
export interface HandOverSection {
  readonly section: HandOverSectionName;
  readonly title: Text;
  readonly lines: readonly HandOverLine[];
}
/** One page, the most pressing first. Sections without a line are left out. */
export interface HandOverSummary extends ReadonlyArray<HandOverSection> {}

/** As many lines as a section has on one page; safety is never shortened. [our choice] */
const mostLines = 8;
/** The last line names what found no place, by its ids. */
const shortened = (lines: readonly HandOverLine[]): readonly HandOverLine[] => {
  if (lines.length <= mostLines) return lines;
  const rest = lines.slice(mostLines - 1);
  const ids = [...new Set(rest.flatMap((l) => l.ids))];
  const more = { text: text(`and ${rest.length} more`, `dan ${rest.length} lagi`), ids, from: rest[0]?.from ?? 'case' };
  return [...lines.slice(0, mostLines - 1), more];
};

/**
 * What somebody who takes over must know tomorrow morning, each line with the entries that it rests on: read off the record as they may
 * see it. A line says what is on the record and judges nothing; what is cut out of the record is missing here too. The worker's and the
 * client's own words stand as they were written, in one language, and not longer than a line. Of a complaint only that there is one, and
 * not to whom it is kept from, since their record has none: give it no record that was not cut for its reader.
 *
 * @param labels the words: `casework.labels()`
 * @example casework.reading(caseId, handOverSummary(casework.labels()), by)
 * A2.1, A4.5
 */
export const handOverSummary =
  (labels: Labels) =>
  (record: Readable, rules: Rules, now: Instant, due: () => readonly DueItem[] = () => []): HandOverSummary => {
    const from: Page = {
      sections: record.sections as unknown as ShownSections,
      state: record.state,
      labels,
      zone: zoneOf(record, rules),
      today: todayOf(record, rules, now),
      now,
      due: due(),
    };
    return Object.entries(page).flatMap(([name, { title, lines, ...section }]): HandOverSection[] => {
      const found = lines(from);
      const kept = 'all' in section ? found : shortened(found);
      return kept.length > 0 ? [{ section: name as HandOverSectionName, title, lines: kept }] : [];
    });
  };

/** The page as text: a heading for each section, a line for each line, its ids in brackets. */
export const handOverText = (summary: HandOverSummary, language: Language): string =>
  summary
    .map(({ title, lines }) =>
      [
        title[language].toUpperCase(),
        ...lines.map(({ text: said, ids }) => `- ${said[language]}${ids.length > 0 ? ` [${ids.join(', ')}]` : ''}`),
      ].join('\n'),
    )
    .join('\n\n');
