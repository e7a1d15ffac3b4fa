/**
 * When two event names are one name written twice: by word order, word form, where the dots are, or a slip of a letter.
 *
 * Promises: looks at names only, so its verdict does not depend on the order of the catalog.
 */

/** Names shorter than this differ by a letter on purpose. */
const shortestSlip = 12;

export function areSimilar(left: string, right: string): boolean {
  if (left === right) return false;
  const letters = (name: string) => name.replaceAll('.', '').toLowerCase();
  if (letters(left) === letters(right)) return true;
  const [leftWords, rightWords] = [stems(left), stems(right)];
  if ([...leftWords].sort().join('.') === [...rightWords].sort().join('.')) return true;
  const [leftText, rightText] = [leftWords.join(''), rightWords.join('')];
  return Math.min(leftText.length, rightText.length) >= shortestSlip && isOneSlip(leftText, rightText);
}

/** The words without the endings that mean the same event in another mood. */
function stems(name: string): string[] {
  const words = name.split('.').flatMap((part) => part.split(/(?=[A-Z])/));
  return words.map((word) => word.toLowerCase().replace(/^(.{3,}?)(?:ing|ed|es|e|s)$/, '$1'));
}

/** Whether one letter is changed, left out or added, or two neighbours are swapped. */
function isOneSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(from);
  const [leftNext, rightNext] = [rest(left, start + 1), rest(right, start + 1)];
  if (leftNext === rightNext) return true;
  if (leftNext === rest(right, start) || rest(left, start) === rightNext) return true;
  const swapped = left[start] === right[start + 1] && left[start + 1] === right[start];
  return swapped && rest(left, start + 2) === rest(right, start + 2);
}
