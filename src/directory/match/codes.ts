import type { MatchRule } from '../../vocabulary/rules.js';
import { type Text, text } from '../../vocabulary/text.js';

/** What a reason says of a service: *unknown* is not *against*. What excludes is said and never weighed. */
export type Verdict = 'for' | 'against' | 'unknown' | 'excludes';

interface Meaning {
  readonly verdict: Verdict;
  /** What the weight of the rule is multiplied by: 1 to -1. Left out: 1 for, -1 against, 0 unknown. */
  readonly counts?: number;
  /** The kind of barrier that it is for the plan (A2.3), where it is one that can be worked at. */
  readonly barrier?: string;
  readonly text: Text;
}
const pro = (en: string, id: string, counts = 1): Meaning => ({ verdict: 'for', counts, text: text(en, id) });
const con = (en: string, id: string, more: { readonly barrier?: string; readonly counts?: number } = {}): Meaning => ({
  verdict: 'against',
  ...more,
  text: text(en, id),
});
const open = (en: string, id: string): Meaning => ({ verdict: 'unknown', text: text(en, id) });
const hard = (en: string, id: string, barrier?: string): Meaning => ({
  verdict: 'excludes',
  ...(barrier !== undefined && { barrier }),
  text: text(en, id),
});

/** Every reason that a match can give, by its rule: what it says, how it counts, and its words. B4.1 */
export const matchReasons = {
  'need.fits': pro('helps with this need', 'membantu kebutuhan ini'),
  'need.other': hard('does not help with this need', 'tidak membantu kebutuhan ini'),
  'active.no': hard('the service is not running', 'layanan sedang tidak berjalan'),
  'safe.not-offered': hard('is not offered', 'tidak ditawarkan'),

  'eligible.yes': pro('the client meets the conditions', 'klien memenuhi persyaratan'),
  'eligible.not-known': open(
    'not known whether the client meets all conditions',
    'belum diketahui apakah klien memenuhi semua persyaratan',
  ),
  'eligible.nobody-said': open('nobody has said who may come', 'belum ada keterangan siapa yang boleh datang'),
  'eligible.age': hard('not for this age', 'tidak untuk usia ini', 'rules'),
  'eligible.sex': hard('not for this sex', 'tidak untuk jenis kelamin ini', 'rules'),
  'eligible.area': hard('not for people of this area', 'tidak untuk warga wilayah ini', 'rules'),
  'eligible.condition': hard('the condition is not met', 'kondisi yang disyaratkan tidak terpenuhi', 'rules'),
  'eligible.source': hard('not by this referrer', 'tidak menerima rujukan dari pihak ini', 'rules'),
  'eligible.document': hard('a document without which nobody is admitted is missing', 'dokumen wajib tidak dimiliki', 'rules'),
  'eligible.income': hard('the income is above the limit', 'penghasilan melebihi batas', 'rules'),
  'eligible.own': hard('a condition of the agency is not met', 'persyaratan khusus lembaga tidak terpenuhi', 'rules'),

  'documents.in-hand': pro('all documents are at hand', 'semua dokumen sudah ada'),
  'documents.none-asked': pro('asks for no documents', 'tidak mensyaratkan dokumen'),
  'documents.missing': con('documents are missing', 'ada dokumen yang belum dimiliki', { barrier: 'rules' }),
  'documents.not-known': open('not known whether all documents are at hand', 'belum diketahui apakah semua dokumen sudah ada'),
  'documents.nobody-said': open('nobody has said which documents are asked for', 'belum ada keterangan dokumen yang disyaratkan'),

  'open.now': pro('is open now', 'sedang buka'),
  'open.this-week': pro('opens within a week', 'buka dalam seminggu ini'),
  'open.not-this-week': con('does not open within a week', 'tidak buka dalam seminggu ini'),
  'open.not-known': open('opening hours are not known', 'jam buka belum diketahui'),

  'reachable.no-way-to-go': pro('can be had without going there', 'dapat diperoleh tanpa datang ke tempat'),
  'reachable.near': pro('is near', 'dekat'),
  'reachable.in-area': pro('serves the area where the client lives', 'melayani wilayah tempat tinggal klien'),
  'reachable.far': con('is far', 'jauh', { barrier: 'distance' }),
  'reachable.other-area': con('serves other areas', 'melayani wilayah lain', { barrier: 'distance' }),
  'reachable.not-known': open('not known how far it is', 'jaraknya belum diketahui'),

  'affordable.free': pro('costs nothing', 'gratis'),
  'affordable.covered': pro('is paid for by a scheme', 'ditanggung oleh jaminan atau bantuan'),
  'affordable.share': pro(
    'is paid for by a scheme; the client pays a share',
    'ditanggung jaminan atau bantuan; klien membayar sebagian',
    0.5,
  ),
  'affordable.cover-ended': con('the cover has ended', 'masa tanggungan sudah berakhir', { barrier: 'cost', counts: -0.5 }),
  'affordable.client-pays': con('the client pays', 'klien membayar sendiri', { barrier: 'cost', counts: -0.5 }),
  'affordable.beyond-income': con('costs more than the client has in a month', 'biaya melebihi penghasilan klien sebulan', {
    barrier: 'cost',
  }),
  'affordable.not-known': open('not known who pays, or how much', 'belum diketahui siapa yang membayar atau berapa'),

  'capacity.has': pro('has places', 'ada tempat'),
  'capacity.waiting-list': con('has a waiting list', 'ada daftar tunggu', { counts: -0.5 }),
  'capacity.none': con('has no places', 'tidak ada tempat'),
  'capacity.decides-itself': open('decides after its own assessment', 'ditentukan setelah asesmen lembaga'),
  'capacity.stale': open('how full it is was asked too long ago', 'keterangan daya tampung sudah terlalu lama'),
  'capacity.not-known': open('not known how full it is', 'daya tampung belum diketahui'),

  'language.shared': pro('speaks a language of the client', 'berbicara dalam bahasa klien'),
  'language.none-shared': con('speaks no language of the client', 'tidak berbicara dalam bahasa klien', { barrier: 'language' }),
  'language.not-known': open('not known whether they share a language', 'belum diketahui apakah ada bahasa yang sama'),

  'accessible.nothing-needed': pro('the client needs nothing special', 'klien tidak memerlukan akses khusus'),
  'accessible.all-there': pro('has what the client needs to come', 'menyediakan akses yang diperlukan klien'),
  'accessible.not-said': open(
    'not said whether it has what the client needs to come',
    'belum ada keterangan tentang akses yang diperlukan klien',
  ),
  'accessible.not-known': open('not known what the client needs to come', 'belum diketahui akses yang diperlukan klien'),

  'agreement.in-force': pro('an agreement is in force', 'ada perjanjian yang berlaku'),
  'agreement.ended': con('the agreement has ended', 'perjanjian sudah berakhir'),
  'agreement.none': con('there is no agreement', 'tidak ada perjanjian'),
  'agreement.demanded': hard(
    'the programme asks for an agreement, and none is in force',
    'program mensyaratkan perjanjian, dan tidak ada yang berlaku',
  ),
  'agreement.informal': open(
    'a resource of the neighbourhood: no agreement is needed',
    'sumber daya informal: tidak memerlukan perjanjian',
  ),
  'agreement.not-known': open('not known whether there is an agreement', 'belum diketahui apakah ada perjanjian'),

  'verified.recently': pro('was verified not long ago', 'baru diverifikasi'),
  'verified.stale': open('was verified too long ago', 'sudah lama tidak diverifikasi'),
  'verified.never': open('nobody has verified it', 'belum pernah diverifikasi'),

  'voices.good': pro('clients found it good', 'klien menilai baik'),
  'voices.bad': con('clients found it bad', 'klien menilai buruk'),
  'voices.divided': open('clients found it good and bad', 'penilaian klien terbagi'),
  'voices.too-few': open('too few clients have said', 'belum cukup banyak klien yang menyampaikan penilaian'),
} satisfies Readonly<Record<`${MatchRule | 'need' | 'eligible' | 'active' | 'safe'}.${string}`, Meaning>>;

export type MatchCode = keyof typeof matchReasons;

const usual: Readonly<Record<Verdict, number>> = { for: 1, against: -1, unknown: 0, excludes: 0 };
const meanings: Readonly<Record<string, Meaning>> = matchReasons;

export const meaningOf = (code: string): Meaning | undefined => (Object.hasOwn(meanings, code) ? meanings[code] : undefined);
const counting: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(meanings).map(([code, { verdict, counts = usual[verdict] }]) => [code, counts]),
);
/** What the weight of its rule is multiplied by. */
export const countsOf = (code: MatchCode): number => counting[code] ?? 0;
