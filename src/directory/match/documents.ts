import type { ClientFacts } from '../../vocabulary/command.js';
import type { WeighedRule } from './rule.js';

type Papers = Pick<ClientFacts, 'documents' | 'lacksDocuments'>;
/** What is said to be there and not to be there is not known. */
const inHand = (code: string, { documents: has = [], lacksDocuments: lacks = [] }: Papers): 'yes' | 'no' | 'not-known' =>
  has.includes(code) === lacks.includes(code) ? 'not-known' : lacks.includes(code) ? 'no' : 'yes';

/** Which of the papers asked for are known to be missing, and of which nobody knows. */
export const documentsOf = (
  asked: readonly { readonly code: string }[],
  papers: Papers,
): { readonly missing: readonly string[]; readonly notKnown: readonly string[] } => {
  const those = (is: ReturnType<typeof inHand>) => asked.map(({ code }) => code).filter((code) => inHand(code, papers) === is);
  return { missing: those('no'), notKnown: those('not-known') };
};

export const documents: WeighedRule = {
  of: ({ facts }, { documents: asked }) => {
    if (asked === undefined) return 'documents.nobody-said';
    if (asked.length === 0) return 'documents.none-asked';
    let isKnown = true;
    for (const { code } of asked) {
      const is = inHand(code, facts);
      if (is === 'no') return 'documents.missing';
      isKnown &&= is === 'yes';
    }
    return isKnown ? 'documents.in-hand' : 'documents.not-known';
  },
  evidence: ({ facts }, service, code) => {
    const { missing, notKnown } = documentsOf(service.documents ?? [], facts);
    const ids = code === 'documents.missing' ? missing : notKnown;
    return ids.length > 0 ? { ids } : {};
  },
};
