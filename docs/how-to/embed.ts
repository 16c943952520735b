import {
  type AccessPolicy,
  type Command,
  createCasework,
  isKasusError,
  type Language,
  memoryRepositories,
  programmes,
} from '../../src/index.js';

const policy: AccessPolicy = {
  decide: async ({ case: row, opening, actor }) =>
    (row ?? opening)?.responsible === actor.id ? { allow: 'full', why: 'own-case' } : { allow: 'none', why: 'not-own-case' },
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};

// #region once
const casework = createCasework({ ...memoryRepositories(), policy, programme: programmes.hiv });
const texts = casework.labels();
// #endregion

// #region handler
interface Request {
  readonly tenant: string;
  /** From the host's own session, never from the body. */
  readonly user: string;
  readonly language: Language;
  readonly caseId: string;
  /** Drawn once by the form, and sent again with every retry. */
  readonly commandId: string;
  /** The version that the form was filled in on. */
  readonly seenVersion: number;
  readonly command: unknown;
}

interface Answer {
  readonly version?: number;
  readonly facts?: readonly unknown[];
  readonly because?: readonly { readonly code: string; readonly path?: string | undefined; readonly text?: string | undefined }[];
  readonly code?: string;
}

export const post = async ({
  tenant,
  user,
  language,
  caseId,
  commandId,
  seenVersion,
  command,
}: Request): Promise<{ readonly status: number; readonly body: Answer }> => {
  const call = { tenant, actor: { kind: 'worker', id: user }, purpose: 'care-management', commandId, seenVersion } as const;
  try {
    const done = await casework.run(caseId, command as Command, call);
    if (!done.refused) return { status: 200, body: { version: done.version, facts: done.facts } };

    const because = done.because.map(({ code, path }) => ({ code, path, text: texts[code]?.[language] }));
    return { status: done.because.some(({ code }) => code === 'casework.not-available') ? 404 : 409, body: { because } };
  } catch (error) {
    if (isKasusError(error)) return { status: 500, body: { code: error.code } };
    throw error;
  }
};
// #endregion

// #region requests
const site = { id: 'timur', timeZone: 'Asia/Jakarta' };
const rina = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
await casework.open({ caseId: 'case-1', client: { kind: 'person', ref: 'client-17' }, responsible: 'rina', source: 'self', site }, rina);

const form = { tenant: 'pantau', user: 'rina', language: 'id', caseId: 'case-1', commandId: 'form-8', seenVersion: 3 } as const;
const show = ({ status, body }: Awaited<ReturnType<typeof post>>) =>
  console.log(status, body.because?.map(({ path, text }) => [path, text].filter(Boolean).join(': ')).join() ?? `version ${body.version}`);

show(await post({ ...form, command: { type: 'screening.admit', input: { reason: '' } } }));
show(await post({ ...form, commandId: 'form-9', command: { type: 'screening.begin', input: {} } }));
show(await post({ ...form, commandId: 'form-9', command: { type: 'screening.begin', input: {} } }));
show(await post({ ...form, user: 'budi', command: { type: 'screening.begin', input: {} } }));
// #endregion
