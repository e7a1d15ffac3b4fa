/** The page's elements by their id. The markup is ours, so a missing one is a mistake to be seen at once. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element "${id}"`);
  return found;
}

/** A new element with text and class. Text only, never markup. */
export function textElement(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}
