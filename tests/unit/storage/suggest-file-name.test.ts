import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT_ENDING, suggestFileName } from '../../../src/storage/suggest-file-name.ts';
import { anyText } from './arbitraries.ts';

function suggest(title: string, date = '2026-11-22T10:00:00Z'): string {
  return suggestFileName(title, date, ASSESSMENT_ENDING);
}

describe('a file name', () => {
  it.each([
    ['Safe work: Dhaka/Amman', 'Safe-work-Dhaka-Amman-2026-11-22.assessment.json'],
    ['', 'assessment-2026-11-22.assessment.json'],
    ['…👩🏽‍🌾…', 'assessment-2026-11-22.assessment.json'],
    ['../../etc/passwd', 'etc-passwd-2026-11-22.assessment.json'],
    ['C:\\plan\u0000.exe', 'C-plan-exe-2026-11-22.assessment.json'],
    ['plan\u202Exslx.\u2066exe', 'plan-xslx-exe-2026-11-22.assessment.json'],
    ['CON', 'CON-2026-11-22.assessment.json'],
    ['নিরাপদ কাজ', 'নিরাপদ-কাজ-2026-11-22.assessment.json'],
    ['عمل آمن ٢', 'عمل-آمن-٢-2026-11-22.assessment.json'],
  ])('of %j is %s', (title, name) => {
    expect(suggest(title)).toBe(name.normalize('NFC'));
  });

  it('is no name that Windows keeps for itself', () => {
    expect(suggest('con', '')).toBe('assessment-con.assessment.json');
    expect(suggest('LPT1', '')).toBe('assessment-LPT1.assessment.json');
  });

  it('has at most 60 characters of the title', () => {
    expect(suggest('W'.repeat(300))).toBe(`${'W'.repeat(60)}-2026-11-22.assessment.json`);
  });

  it('says after the title what is in the file', () => {
    expect(suggestFileName('Safe work', '2026-11-22', '.pdf', 'score sheet')).toBe(
      'Safe-work-score-sheet-2026-11-22.pdf',
    );
  });

  it('stays short when the word for what is in it is long', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, kind) => {
        const name = suggestFileName(title, '2026-11-22', '.docx', kind);
        expect(name).toMatch(/^[\p{L}\p{Nd}\p{M}-]+-2026-11-22\.docx$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(240);
      }),
    );
  });

  it('is safe and short enough on every system', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const name = suggest(title);
        expect(name).toMatch(/^[\p{L}\p{Nd}\p{M}-]+\.assessment\.json$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(230);
      }),
    );
  });
});
