import type { DirectoryService } from '../service.js';
import { type Known, languageOf } from './asked.js';
import type { WeighedRule } from './rule.js';

const shared = ({ speaks = [] }: Known, { languages = [] }: DirectoryService): readonly string[] =>
  languages.filter((code) => speaks.includes(code) || speaks.includes(languageOf(code)));

/** Whether somebody there speaks a language of the client. */
export const language: WeighedRule = {
  of: (known, service) => {
    if (!known.speaks?.length || !service.languages?.length) return 'language.not-known';
    return shared(known, service).length > 0 ? 'language.shared' : 'language.none-shared';
  },
  evidence: (known, service, code) => (code === 'language.shared' ? { ids: shared(known, service) } : {}),
};
