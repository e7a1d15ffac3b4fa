/** The colours of the dictionary can be read, by the contrast that WCAG 2 asks for at level AA. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../../generator/package-folder.js';

const style = readFileSync(join(packageFolder, 'dictionary/assets/dictionary.css'), 'utf8');
const palettes = [...style.matchAll(/:root \{([^}]*--focus:[^}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour])),
);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['text', 'soft', 'link', 'sensitive'].flatMap((text) => [[text, 'page', 4.5], [text, 'card', 4.5]] as const);
const pairs = [...texts, ['text', 'code', 4.5], ['behavior', 'behavior-page', 4.5], ['usage', 'usage-page', 4.5], ['focus', 'page', 3], ['focus', 'card', 3]] as const;

describe('dictionary.css', () => {
  it('has a light and a dark palette', () => expect(palettes).toHaveLength(2));

  it.each(pairs)('shows %s on %s with a contrast of at least %d', (text, ground, least) => {
    for (const palette of palettes) expect(contrast(palette[text] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });

  it('is held to a contrast that tells grey on grey', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#999999', '#bbbbbb')).toBeLessThan(4.5);
  });

  it('loads nothing', () => expect(style).not.toMatch(/@import|url\(|@font-face/));
});
