import { type Text, text } from '../../../vocabulary/text.js';
import {
  answeredFor,
  by,
  clipped,
  dayOf,
  type HandOverLine,
  joined,
  line,
  named,
  type Page,
  since,
  standing,
  term,
  until,
} from './line.js';

/** Since when the case stands where it does: by what the rooms say of it, since a record keeps no history. */
const stageSince = ({ sections, state: { stage } }: Page): string | undefined => {
  const { access, screening, intake, assessment, plan, evaluation, termination, followUp } = sections;
  const decided = standing(screening.decisions).at(-1)?.at;
  const step = standing(termination.steps).at(-1)?.at;
  const since: Readonly<Record<string, string | undefined>> = {
    referred: access.openedAt,
    screening: decided ?? screening.begunAt,
    deferred: decided,
    declined: decided,
    intake: decided,
    assessment: assessment.reopenedAt ?? intake.completedAt,
    planning: assessment.completedAt,
    active: step ?? standing(plan.versions)[0]?.at,
    evaluation: evaluation.begunAt,
    transition: step,
    unaccompanied: step,
    exited: step,
    followUp: followUp.begunAt,
    closed: followUp.closedAt,
  };
  return since[stage] ?? (access.adoption?.stage === stage ? access.adoption.on : undefined);
};

const notKnown = text('since when is not known', 'tidak diketahui sejak kapan');

/** Where the case stands, since when, and who answers for it. */
export const where = (page: Page): HandOverLine[] => {
  const { client, team } = page.sections;
  const { phase, since: lostSince } = client.engagement ?? {};
  const now = team.responsible.at(-1);
  const sinceOf = (when: string | undefined): Text => named(since, dayOf(page, when)) ?? notKnown;
  return [
    line('case', [], text('stage', 'tahap'), term(page, 'stage', page.state.stage), sinceOf(stageSince(page))),
    ...(phase === undefined || phase === 'engaged'
      ? []
      : [line('client', [], term(page, 'engagement', phase) as Text, sinceOf(lostSince))]),
    ...(now ? [line('team', [now.id], text('responsible', 'penanggung jawab'), now.person, sinceOf(now.at))] : []),
    ...standing(team.handOvers)
      .filter((h) => h.status === 'proposed')
      .map((h) => line('team', [h.id], text('hand-over proposed', 'serah terima diusulkan'), joined(' → ', h.from, h.to), sinceOf(h.at))),
  ];
};

/** What the programme does without for now, and until when. */
export const waivers = (page: Page): HandOverLine[] =>
  standing(page.sections.team.waivers)
    .filter((w) => w.endedAt === undefined)
    .map((w) =>
      line(
        'team',
        [w.id],
        page.labels[w.requirement ?? ''] ?? joined('', w.requirement ?? '?'),
        named(until, w.until),
        w.until !== undefined && w.until < page.today && text('run out', 'sudah lewat'),
      ),
    );

/** What may be told and done with the client's consent, and what was refused. */
export const consents = (page: Page): HandOverLine[] => {
  const { given, refused } = page.sections.consent;
  const inForce = standing(given).filter(
    (c) =>
      c.withdrawnAt === undefined &&
      !(c.until !== undefined && c.until < page.today) &&
      !(c.askAnewOn !== undefined && c.askAnewOn <= page.today) &&
      !(c.from !== undefined && c.from > page.today),
  );
  const purpose = (code: string | undefined) => term(page, 'consent-purpose', code) ?? text('consent', 'persetujuan');
  const to = text('to', 'kepada');
  return [
    ...inForce.map((c) => {
      const covers = (c.covers ?? []).filter((kind) => kind !== 'general').join(', ');
      return line(
        'consent',
        [c.id],
        purpose(c.purpose),
        named(to, c.recipient),
        covers,
        named(until, c.until),
        named(text('to be asked anew on', 'perlu diminta ulang pada'), c.askAnewOn),
      );
    }),
    ...standing(refused).map((r) =>
      line('consent', [r.id], joined(' ', text('REFUSED', 'DITOLAK'), purpose(r.purpose)), named(to, r.recipient)),
    ),
  ];
};

/** What is due by one rule, on one date, of one person, is one line: a case that was adopted asks for a dozen things at once. */
const together = (due: Page['due']): Page['due'] => {
  const found = new Map<string, Page['due'][number]>();
  for (const item of due) {
    const key = [item.rule, item.due, item.whose].join(' ');
    found.set(key, { ...item, ids: [...(found.get(key)?.ids ?? []), ...item.ids] });
  }
  return [...found.values()];
};

/** What is due: what is urgent first, whatever finds no place; then what is overdue, then what comes next. */
export const dues = (page: Page): HandOverLine[] =>
  together(page.due.toSorted((a, b) => Number(b.urgent ?? false) - Number(a.urgent ?? false))).map(
    ({ rule, ids, due, daysOver, whose, urgent }) =>
      line(
        rule.slice(0, Math.max(0, rule.indexOf('.'))) || 'case',
        ids,
        joined(' ', urgent && text('URGENT', 'MENDESAK'), page.labels[rule] ?? text(rule, rule)),
        daysOver > 0
          ? text(`OVERDUE by ${daysOver} ${daysOver === 1 ? 'day' : 'days'}`, `TERLAMBAT ${daysOver} hari`)
          : named(by, dayOf(page, due)),
        named(answeredFor, whose),
      ),
  );

/** What was promised: decisions of conferences, the house's part of the contract, first steps not done yet. */
export const promises = (page: Page): HandOverLine[] => {
  const { conference, intake } = page.sections;
  const held = standing(conference.conferences);
  return [
    ...held
      .filter((c) => c.status === 'called')
      .map((c) => line('conference', [c.id], text('conference to be held', 'konferensi kasus akan dilaksanakan'), c.on)),
    ...held
      .flatMap((c) => c.decisions ?? [])
      .filter((d) => d.status === 'open')
      .map((d) =>
        line('conference', [d.id], text('decided', 'diputuskan'), clipped(d.what), named(by, d.by), named(answeredFor, d.responsible)),
      ),
    ...standing(intake.urgentPlans)
      .filter((p) => p.doneAt === undefined)
      .map((p) => line('intake', [p.id], text('at once', 'segera'), clipped(p.what), named(by, p.on), named(answeredFor, p.responsible))),
    ...standing(intake.contracts)
      .filter((c) => c.status !== 'ended')
      .map((c) => ({ c, held: (c.versions ?? []).findLast((v) => v.agreedAt !== undefined) }))
      .flatMap(({ c, held: agreed }) =>
        agreed
          ? [
              line(
                'intake',
                [c.id],
                text('contract', 'kontrak'),
                named(text('the worker', 'pekerja'), clipped(agreed.workerDoes)),
                named(text('the client', 'klien'), clipped(agreed.clientDoes)),
              ),
            ]
          : [],
      ),
  ];
};
