import { describe, expect, test, vi } from 'vitest';
import { pickFirst } from '../../../scripts/first-messages.ts';
import messages from '../../../src/i18n/messages/en.json';
import { createLanguage } from '../../../src/i18n/translate.ts';

const first = pickFirst(messages, 'home');

describe('a language with its first messages', () => {
  test('says what it has at once', () => {
    const { translate } = createLanguage('en', first, () => Promise.resolve(messages));
    expect(translate('app.loading')).toBe(messages['app.loading']);
  });

  test('makes whoever wants more wait for the rest', async () => {
    const { translate } = createLanguage('en', first, () => Promise.resolve(messages));
    const waited = catchThrown(() => translate('about.lead'));
    await waited;
    expect(waited).toBeInstanceOf(Promise);
    expect(translate('about.lead')).toBe(messages['about.lead']);
  });

  test('has the whole catalogue when it is complete', async () => {
    const language = createLanguage('en', first, () => Promise.resolve(messages));
    await language.complete?.();
    expect(language.messages).toBe(messages);
  });

  test('goes on asking for the rest until it is here', async () => {
    vi.useFakeTimers();
    const read = vi.fn(() => Promise.resolve(messages));
    read.mockRejectedValueOnce(new Error('gone'));
    const language = createLanguage('en', first, read);
    const completed = language.complete?.();
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await completed;
    expect(language.translate('about.lead')).toBe(messages['about.lead']);
  });

  test('throws for a key that no catalogue has', async () => {
    const language = createLanguage('en', first, () => Promise.resolve(messages));
    await language.complete?.();
    expect(() => language.translate('no.such' as 'app.name')).toThrow('no message no.such');
  });
});

function catchThrown(run: () => unknown): unknown {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
}
