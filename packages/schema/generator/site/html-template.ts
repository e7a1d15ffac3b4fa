/**
 * The one way text gets into a page of the dictionary: a template that escapes whatever is not markup already.
 *
 * Promises: a description, a purpose or a name cannot end an element or an attribute, whatever it holds. Holds only where
 * attribute values stand in quotes and nothing is put into a script, a style or a comment; the pages do none of that.
 */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is markup. Only {@link html} makes one, so plain text cannot be mistaken for it. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type Html = Markup;

export type HtmlPart = Html | readonly Html[] | string | number;

export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const rendered = parts.map((part, index) => `${rendering(part)}${strings[index + 1] ?? ''}`);
  return new Markup(`${strings[0] ?? ''}${rendered.join('')}`);
}

export const nothing: Html = html``;

/** Puts the separator between the items, as in a sentence. */
export function joined(items: readonly Html[], separator: string): Html {
  return html`${items.map((item, index) => (index === 0 ? item : html`${separator}${item}`))}`;
}

function rendering(part: HtmlPart): string {
  if (part instanceof Markup) return part.toString();
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (character) => entities[character] ?? '');
  if (typeof part === 'number') return String(part);
  // Only what this file made is let through as it is: an object that merely looks alike is not markup.
  return part.map((item) => (item instanceof Markup ? item.toString() : '')).join('');
}
