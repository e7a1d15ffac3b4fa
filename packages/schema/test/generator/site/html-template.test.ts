import { describe, expect, it } from 'vitest';
import type { Html } from '../../../generator/site/html-template.js';
import { html, joined, nothing } from '../../../generator/site/html-template.js';
import { hostileText } from '../../fixtures/hostile-event.js';

describe('html', () => {
  it('escapes text, in elements and in attributes', () => {
    expect(html`<p title="${`"'`}">${'<b>&'}</p>`.toString()).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;</p>');
    expect(html`<p title="${hostileText}">${hostileText}</p>`.toString().match(/[<>"]/g)).toEqual(['<', '"', '"', '>', '<', '>']);
  });

  it('escapes once: markup goes in as it is, text that looks escaped does not', () => {
    expect(html`<b>${html`<i>${'&amp;'}</i>`}</b>`.toString()).toBe('<b><i>&amp;amp;</i></b>');
    expect(html`${[html`<i>`, html`${3}`]}${nothing}`.toString()).toBe('<i>3');
    expect(joined([html`a`, html`b`], ' < ').toString()).toBe('a &lt; b');
  });

  it('takes nothing for markup that only looks like it', () => {
    const forged = { toString: () => '<script>' };
    expect(html`${[forged as unknown as Html]}`.toString()).toBe('');
    expect(() => html`${forged as unknown as Html}`).toThrow();
  });
});
