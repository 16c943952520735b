import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Screening } from '../../docs/how-to/react.js';
import { aClientInScreening, story } from '../../src/testing/index.js';

const shown = ({ record, given }: ReturnType<typeof aClientInScreening>, language: 'en' | 'id') =>
  renderToStaticMarkup(<Screening record={record} given={given('c-new')} language={language} send={() => undefined} />);

test('a form is open where the lifecycle lets the command through', () => {
  expect(shown(aClientInScreening(), 'en')).toBe('<section><h2>screening</h2><button type="button">admit</button><ul></ul></section>');
});

test('a form is closed where it does not, with every reason in the language of the worker', () => {
  const early = shown(story().so({ type: 'screening.begin', input: {} }), 'id');
  expect(early).toContain('disabled');
  expect(early.match(/<li>/g)).toHaveLength(2);
  expect(early).toContain('penapisan');
});
