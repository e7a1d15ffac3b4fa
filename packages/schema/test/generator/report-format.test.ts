import { describe, expect, it } from 'vitest';
import { annotation, isReportFormat } from '../../generator/report-format.js';

describe('a report format', () => {
  it.each([['text', true], ['json', true], ['github', true], ['xml', false], ['', false]])('%s: %s', (text, known) => {
    expect(isReportFormat(text)).toBe(known);
  });
});

describe('an annotation', () => {
  it('names its properties and its message', () => {
    expect(annotation('error', { file: 'src/a.ts', line: 3 }, 'no')).toBe('::error file=src/a.ts,line=3::no');
  });

  it('cannot be ended, or followed by another, from inside a value', () => {
    const hostile = annotation('notice', { title: 'a,line=9::b\n::error::c' }, '100%\r\n::error::d');
    expect(hostile).toBe('::notice title=a%2Cline=9%3A%3Ab%0A%3A%3Aerror%3A%3Ac::100%25%0D%0A::error::d');
  });
});
