import type { RepositoryCase } from '../shape.js';
import { apartCases } from './apart.js';
import { entryCases } from './entries.js';
import { idCases } from './ids.js';
import { rowCases } from './rows.js';
import { sideCases } from './sides.js';
import { textCases } from './texts.js';
import { tokenCases } from './tokens.js';

/** Every awkward string, number, date and key, in every place where a store could damage it. */
export const awkwardCases: readonly RepositoryCase[] = [
  ...textCases,
  ...idCases,
  ...apartCases,
  ...rowCases,
  ...sideCases,
  ...entryCases,
  ...tokenCases,
];
