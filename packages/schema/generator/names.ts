/** The names that follow from an event's name, so that nobody has to choose them. */

function words(eventName: string): string[] {
  return eventName.split('.').flatMap((part) => part.split(/(?<=[a-z])(?=[A-Z])/));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `tp.ui.pageView` → `TpUiPageView`, the interface in the catalog. */
export function interfaceName(eventName: string): string {
  return words(eventName).map(capitalized).join('');
}

/** `tp.ui.pageView` → `tpUiPageView`, the constant a client imports. */
export function constantName(eventName: string): string {
  const name = interfaceName(eventName);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `tp.ui.pageView` → `tp-ui-page-view`, the generated file. */
export function fileName(eventName: string): string {
  return words(eventName).join('-').toLowerCase();
}
