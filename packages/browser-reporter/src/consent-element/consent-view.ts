/**
 * The inside of `<candor-consent>`: a line that says how things stand, and the question while it is open.
 *
 * Promises: yes and no are the same kind of button under the same `part`, as large as each other, so that no style sheet can tell them
 * apart; nothing is focused by itself, and where a pressed button goes away the reader's place is kept on text, never on a button.
 * Text only, never markup; no inline style, no image, no motion.
 * Must not: know a controller. It shows what it is told and tells what was pressed.
 */
export interface ConsentView {
  readonly status: HTMLElement;
  readonly change: HTMLButtonElement;
  readonly question: HTMLElement;
  readonly title: HTMLElement;
  readonly titleText: HTMLElement;
  readonly descriptionText: HTMLElement;
  readonly outdated: HTMLElement;
  readonly preview: HTMLDetailsElement;
  readonly previewSummary: HTMLElement;
  readonly previewNote: HTMLElement;
  readonly requests: HTMLElement;
  readonly no: HTMLButtonElement;
  readonly yes: HTMLButtonElement;
  readonly later: HTMLButtonElement;
}

/** Layout only, and of it no more than keeps the promises: equal buttons of a size that a finger hits, and payloads that fit. */
const layout = `
:host { display: block }
[hidden], :host([hidden]) { display: none !important }
button { font: inherit; min-block-size: 2.75rem; min-inline-size: 2.75rem }
[part=answers] { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 7rem), 1fr)); gap: 0.75rem }
[part=payload] { white-space: pre-wrap; overflow-wrap: anywhere }
`;

export function createConsentView(root: ShadowRoot): ConsentView {
  const status = made('p', 'status', { role: 'status', tabindex: '-1' });
  const change = button('change');
  const title = made('div', 'title', { id: 'title', role: 'heading', 'aria-level': '2', tabindex: '-1' });
  const titleText = slot(title, 'title');
  const outdated = made('p', 'outdated');
  const description = made('div', 'description');
  const descriptionText = slot(description);
  const preview = made('details', 'preview');
  const previewSummary = made('summary', 'preview-summary');
  const previewNote = made('p', 'preview-note');
  const requests = made('div', 'requests');
  const answers = made('div', 'answers', { role: 'group', 'aria-labelledby': 'title' });
  const [no, yes, later] = [button('answer'), button('answer'), button('later')] as const;
  const question = made('section', 'question', { 'aria-labelledby': 'title' });

  preview.append(previewSummary, previewNote, requests);
  answers.append(no, yes);
  question.append(title, outdated, description, preview, answers, later);
  root.append(status);
  adoptLayout(root);
  return { status, change, question, title, titleText, descriptionText, outdated, preview, previewSummary, previewNote, requests, no, yes, later };
}

/** One request: where it would go, and its text, which can be scrolled by keyboard where a style sheet gives it little room. */
export function requestView(line: string, body: string, name: string): readonly HTMLElement[] {
  const address = made('p', 'request', { dir: 'ltr' });
  address.textContent = line;
  const payload = made('pre', 'payload', { dir: 'ltr', tabindex: '0', role: 'group', 'aria-label': name });
  payload.textContent = body;
  return [address, payload];
}

/** Compared first: a status line that is written again is read aloud again. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.setAttribute('part', part);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function button(part: string): HTMLButtonElement {
  return made('button', part, { type: 'button' });
}

/** Shows the element's own text until the page puts something better in its place. */
function slot(parent: HTMLElement, name = ''): HTMLElement {
  const element = document.createElement('slot');
  if (name !== '') element.name = name;
  parent.append(element);
  return element;
}

/** By script, which a Content-Security-Policy without inline styles lets pass. Older browsers show the same, less tidily. */
function adoptLayout(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(layout);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Unstyled.
  }
}
