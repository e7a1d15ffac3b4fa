/**
 * What every page of the dictionary has around its content.
 *
 * Promises: the page works from a file as well as from a server, loads nothing from elsewhere, and runs no script but the
 * one beside it. `file:` stands in the policy because some browsers do not count a file as part of `'self'`.
 */
import type { Html } from './html-template.js';
import { html } from './html-template.js';

const policy = "default-src 'none'; img-src data:; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

export interface Page {
  readonly title: string;
  readonly description: string;
  /** From the page to the folder of the index: empty or `../`. */
  readonly toIndex: '' | '../';
  readonly main: Html;
}

export function pageFrame({ title, description, toIndex, main }: Page): string {
  return html`<!doctype html>
<!-- Generated from src/catalog by \`npm run generate\`. Do not edit. -->
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${toIndex}assets/dictionary.css">
<script src="${toIndex}assets/search.js" defer></script>
</head>
<body data-index="${toIndex}index.html">
<a class="skip" href="#content">Skip to the content</a>
<header class="top"><a class="home" href="${toIndex}index.html">Candor <span>event dictionary</span></a></header>
<main id="content" tabindex="-1">
${main}
</main>
<footer class="bottom"><p>Made from the catalog. What is not in here cannot be sent: reporters and collector refuse it.</p></footer>
</body>
</html>
`.toString();
}
