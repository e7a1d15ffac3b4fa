/** The two things the page does with the document. Every value becomes text here, never markup. */

export const byId = (id) => document.getElementById(id);

/** An element with a class, text or children. Text only: nothing received is ever read as markup. */
export function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.map((child) => (child instanceof Node ? child : String(child))));
  return element;
}
