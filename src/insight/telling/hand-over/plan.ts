import { text } from '../../../vocabulary/text.js';
import { answeredFor, by, clipped, dayOf, type HandOverLine, joined, line, named, type Page, since, standing, term } from './line.js';

const byRank = (a: { readonly rank?: number | undefined }, b: { readonly rank?: number | undefined }): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER);
const rank = (n: number | undefined): string => (n === undefined ? '–' : `${n}.`);

/** What the client wishes and needs, the most urgent first; what is in no order comes last. */
export const needs = (page: Page): HandOverLine[] => {
  const { assessment, plan } = page.sections;
  const open = standing(assessment.needs).filter((n) => n.closed === undefined);
  return [
    ...standing(plan.settings)
      .slice(-1)
      .map((s) => line('plan', [s.id], text('wants', 'menginginkan'), clipped(s.inOwnWords), term(page, 'life-setting', s.setting))),
    ...standing(plan.problems)
      .toSorted(byRank)
      .filter((p) => p.clientsWish !== undefined)
      .map((p) => line('plan', [p.id], joined(' ', rank(p.rank), text('wishes', 'harapan')), clipped(p.clientsWish))),
    ...open
      .toSorted(byRank)
      .map((n) =>
        line(
          'assessment',
          [n.id],
          joined(' ', rank(n.rank), term(page, 'life-domain', n.domain) ?? text('need', 'kebutuhan')),
          clipped(n.title),
          n.service !== 'wanted' && term(page, 'service-wanted', n.service),
        ),
      ),
  ];
};

/** The goals that stand, with their date and how far they are. */
export const goals = (page: Page): HandOverLine[] =>
  standing(page.sections.plan.goals)
    .filter((g) => g.status !== 'completed' && g.status !== 'cancelled')
    .map((g) =>
      line(
        'plan',
        [g.id],
        joined(' ', text('goal', 'tujuan'), clipped(g.title)),
        named(by, g.targetDate),
        g.status !== 'active' && term(page, 'goal-status', g.status),
        term(page, 'goal-achievement', g.achievement) ?? text('progress not said', 'kemajuan belum dicatat'),
        named(since, dayOf(page, g.achievementAt)),
      ),
    );

/** The services that go on, who answers for each, and when it last came. */
export const services = (page: Page): HandOverLine[] => {
  const { plan, service } = page.sections;
  return standing(plan.services)
    .filter((s) => s.status !== 'completed' && s.status !== 'stopped')
    .map((s) => {
      const last = standing(service.deliveries).findLast((d) => d.plannedServiceId !== undefined && d.plannedServiceId === s.id);
      return line(
        'plan',
        [s.id, last?.id],
        joined(' ', text('service', 'pelayanan'), clipped(s.title)),
        term(page, 'planned-service-status', s.status),
        term(page, 'service-how', s.how),
        named(answeredFor, s.responsible),
        last ? named(text('last came', 'terakhir diberikan'), dayOf(page, last.at)) : text('has not come yet', 'belum pernah diberikan'),
      );
    });
};

const waitsFor: Readonly<Record<string, ReturnType<typeof text>>> = {
  draft: text('waits to be sent', 'menunggu dikirim'),
  requested: text("waits for the agency's answer", 'menunggu jawaban lembaga'),
  accepted: text('waits for the agency to begin', 'menunggu lembaga memulai'),
  'in-progress': text('the agency is at work', 'sedang dikerjakan lembaga'),
  'on-hold': text('waits for the agency to go on', 'menunggu lembaga melanjutkan'),
};
const hasEnded = ['rejected', 'completed', 'failed', 'cancelled'];

/** Whom the page asks nobody to talk to: who is unsafe, or may be. */
const notToBeAsked = ({ sections: { client } }: Page): readonly (string | undefined)[] =>
  client.ties.filter((t) => t.unsafe !== false).map((t) => t.person);

/** The referrals under way, and what each waits for; nobody unsafe is named as the one to ask. */
export const referrals = (page: Page): HandOverLine[] =>
  standing(page.sections.referral.referrals)
    .filter((r) => !hasEnded.includes(r.status ?? ''))
    .map((r) =>
      line(
        'referral',
        [r.id],
        joined(' ', text('referral to', 'rujukan ke'), r.agencyId, r.serviceId && `(${r.serviceId})`),
        waitsFor[r.status ?? ''],
        named(since, dayOf(page, r.statusSince)),
        named(text('first visit on', 'kunjungan pertama pada'), r.firstAppointmentOn),
        !notToBeAsked(page).includes(r.contactPerson) && named(text('contact person', 'narahubung'), r.contactPerson),
      ),
    );

/** What stands between the client and a service. */
export const barriers = (page: Page): HandOverLine[] =>
  standing(page.sections.plan.barriers)
    .filter((b) => b.resolvedAt === undefined)
    .map((b) => {
      const steps = b.steps?.length ?? 0;
      return line(
        'plan',
        [b.id, b.plannedServiceId],
        joined(' ', text('barrier', 'hambatan'), term(page, 'barrier', b.kind)),
        clipped(b.note),
        steps === 0
          ? text('nothing tried yet', 'belum ada upaya')
          : text(`${steps} ${steps === 1 ? 'step' : 'steps'} tried`, `${steps} upaya`),
      );
    });

/** What was foreseen; nobody unsafe is called by it. */
export const contingency = (page: Page): HandOverLine[] => {
  const unsafe = notToBeAsked(page);
  return standing(page.sections.plan.contingencies).map((c) =>
    line(
      'plan',
      [c.id],
      joined(' ', text('if', 'jika'), clipped(c.ifThis)),
      clipped(c.thenThat),
      !unsafe.includes(c.call) && named(text('call', 'hubungi'), c.call),
    ),
  );
};
