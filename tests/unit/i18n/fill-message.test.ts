import { setupI18n } from '@lingui/core';
import { describe, expect, test } from 'vitest';
import { fillMessage, type Compiled } from '../../../src/i18n/fill-message.ts';
import messages from '../../../src/i18n/messages/en.json';

const PLURAL: Compiled = [
  ['count', 'plural', { 0: ['None'], one: ['#', ' step'], other: ['#', ' steps'] }],
];

describe('fillMessage', () => {
  test('leaves a text without places as it is', () => {
    expect(fillMessage('en', 'Plan #1')).toBe('Plan #1');
  });

  test('puts each value in its place', () => {
    expect(fillMessage('en', [['code'], ': ', ['title']], { code: 'PD8', title: 'Aim' })).toBe(
      'PD8: Aim',
    );
  });

  test.each([
    [0, 'None'],
    [1, '1 step'],
    [2, '2 steps'],
    [1200, '1,200 steps'],
  ])('says %i in its own form', (count, said) => {
    expect(fillMessage('en', PLURAL, { count })).toBe(said);
  });

  test('uses the forms of the language', () => {
    const message: Compiled = [['n', 'plural', { few: ['few'], other: ['other'] }]];
    expect(fillMessage('pl', message, { n: 3 })).toBe('few');
    expect(fillMessage('pl', message, { n: 5 })).toBe('other');
  });

  test('writes numbers as the language does', () => {
    expect(fillMessage('de', [['size', 'number']], { size: 1234.5 })).toBe('1.234,5');
  });

  test('falls back to the other case of a choice', () => {
    const message: Compiled = [['kind', 'select', { harm: ['Harm'], other: ['Gap'] }]];
    expect(fillMessage('en', message, { kind: 'harm' })).toBe('Harm');
    expect(fillMessage('en', message, { kind: 'tension' })).toBe('Gap');
  });

  test('throws on a kind of place that it does not know', () => {
    expect(() => fillMessage('en', [['when', 'date']], { when: 0 })).toThrow('kind date');
  });
});

/** Every place of a message, with a value that fits it. */
function valuesFor(message: Compiled, count: number): Record<string, string | number> {
  if (typeof message === 'string') return {};
  const places = message.filter((token) => typeof token !== 'string');
  return Object.assign(
    {},
    ...places.flatMap(([name, kind, cases = {}]) => [
      { [name]: kind === 'plural' || kind === 'number' ? count : 'harm' },
      ...Object.values(cases).map((inner) => valuesFor(inner, count)),
    ]),
  ) as Record<string, string | number>;
}

test.each([0, 1, 2, 1234])('says every message as Lingui does, with %i', (count) => {
  const i18n = setupI18n({ locale: 'en', messages: { en: messages as never } });
  for (const [key, message] of Object.entries(messages) as [string, Compiled][]) {
    if (typeof message === 'string') continue;
    const values = valuesFor(message, count);
    expect(fillMessage('en', message, values), key).toBe(i18n._(key, values));
  }
});
