/**
 * Search, filters and keys of the event dictionary. A classic script, because a browser loads no module from a file.
 *
 * Promises: only hides and shows what the page holds already, and puts text in as text. Must not: load, store or send
 * anything. Without this script the page is the complete list.
 */
(() => {
  'use strict';

  const form = document.getElementById('filters');
  const isTyping = (element) => element instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    if (form === null) location.assign(`${document.body.dataset.index}#search`);
    else focusSearch();
  });
  if (form === null) return;

  const search = document.getElementById('search');
  const status = document.getElementById('results');
  const filters = ['area', 'class', 'kind'].map((name) => document.getElementById(`filter-${name}`));
  const inputs = [search, ...filters];
  const sections = [...document.querySelectorAll('section.area')].map((element) => ({
    element,
    heading: element.querySelector('h2 small'),
    entry: document.querySelector(`.areas li[data-area="${element.dataset.area}"]`),
  }));
  const rows = [...document.querySelectorAll('.events > li')].map((element) => {
    const fields = element.dataset.fields.split(' ');
    const hits = document.createElement('p');
    hits.className = 'hits';
    hits.hidden = true;
    const text = `${element.textContent} ${element.dataset.fields} ${element.dataset.words}`.toLowerCase();
    element.append(hits);
    return { element, fields, hits, text, link: element.querySelector('h3 a'), kinds: element.dataset.kinds.split(' ').filter(Boolean) };
  });

  function focusSearch() {
    search.focus();
    search.select();
  }

  function countWords(shown, all) {
    const events = all === 1 ? 'event' : 'events';
    return shown === all ? `${all} ${events}` : `${shown} of ${all} ${events}`;
  }

  function isWanted(row, words) {
    const [area, kindOfEvent, kind] = filters.map((filter) => filter.value);
    if (area !== '' && row.element.dataset.area !== area) return false;
    if (kindOfEvent !== '' && row.element.dataset.class !== kindOfEvent) return false;
    if (kind !== '' && (kind === '-' ? row.kinds.length > 0 : !row.kinds.includes(kind))) return false;
    return words.every((word) => row.text.includes(word));
  }

  function apply() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const wanted = isWanted(row, words);
      row.element.hidden = !wanted;
      if (wanted) shown += 1;
      const hits = row.fields.filter((field) => words.some((word) => field.includes(word)));
      row.hits.hidden = hits.length === 0;
      row.hits.textContent = hits.length === 0 ? '' : `Fields found: ${hits.join(', ')}`;
    }
    for (const { element, heading, entry } of sections) {
      const own = rows.filter((row) => row.element.dataset.area === element.dataset.area);
      const left = own.filter((row) => !row.element.hidden).length;
      element.hidden = left === 0;
      entry.hidden = left === 0;
      heading.textContent = countWords(left, own.length);
      entry.querySelector('small').textContent = String(left);
    }
    history.replaceState({ wanted: inputs.map((input) => input.value) }, '');
    status.textContent = shown === 0 ? 'No event matches' : countWords(shown, rows.length);
  }

  function clear() {
    for (const input of inputs) input.value = '';
    apply();
    focusSearch();
  }

  /** From the search into the list and through it; up from the first goes back. */
  function move(step) {
    const links = rows.filter(({ element }) => !element.hidden).map(({ link }) => link);
    const at = links.indexOf(document.activeElement);
    if (at === 0 && step < 0) focusSearch();
    else links[Math.min(at + step, links.length - 1)]?.focus();
  }

  const steps = { ArrowDown: 1, ArrowUp: -1 };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });
  document.addEventListener('keydown', (event) => {
    const inList = rows.some(({ link }) => link === event.target);
    if (!inList && event.target !== search) return;
    const step = steps[event.key];
    if (step !== undefined && (inList || step > 0)) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      clear();
    }
  });

  form.hidden = false;
  if (location.hash === '#search') focusSearch();
  window.addEventListener('hashchange', () => location.hash === '#search' && focusSearch());
  // Whoever comes back from an event finds the list as it was left. The tab keeps it, nothing is stored.
  window.addEventListener('pageshow', () => {
    for (const [at, value] of (history.state?.wanted ?? []).entries()) inputs[at].value = value;
    apply();
  });
})();
