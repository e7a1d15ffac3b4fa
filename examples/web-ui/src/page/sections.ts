/** The dashboard's tabs and the rows below them: sample data, kept in memory. */
import type { TpUiPageView } from '@candor/schema/web';
import { element, textElement } from './element.js';

type Page = TpUiPageView['page'];
type SectionName = 'resources' | 'sessions' | 'roles' | 'audit';

interface Row {
  readonly name: string;
  readonly detail: string;
}

interface Section {
  readonly title: string;
  /** The page's name in the catalog. */
  readonly page: Page;
  rows: readonly Row[];
}

export interface Sections {
  show(name: SectionName): void;
  /** Adds a sample row and returns its name. */
  add(name: 'resources' | 'roles'): string;
}

export function createSections(onShown: (page: Page) => void): Sections {
  const sections = sampleSections();
  const tabs = new Map<SectionName, HTMLElement>();
  let shown: SectionName = 'resources';

  for (const [name, section] of Object.entries(sections) as [SectionName, Section][]) {
    const tab = textElement('button', section.title);
    tab.setAttribute('type', 'button');
    tab.dataset['testid'] = `tab-${name}`;
    tab.addEventListener('click', () => show(name));
    tabs.set(name, tab);
  }
  element('tabs').replaceChildren(...tabs.values());
  return { show, add };

  function show(name: SectionName): void {
    shown = name;
    for (const [each, tab] of tabs) tab.setAttribute('aria-current', each === name ? 'page' : 'false');
    element('section-title').textContent = sections[name].title;
    element('notice').textContent = '';
    showRows();
    onShown(sections[name].page);
  }

  function add(name: 'resources' | 'roles'): string {
    const { rows } = sections[name];
    const row =
      name === 'resources'
        ? { name: `node-${rows.length + 1}.example.com`, detail: 'SSH server, waiting for its first connection' }
        : { name: `draft-${rows.length + 1}`, detail: 'Allows nothing yet' };
    sections[name].rows = [row, ...rows];
    if (shown === name) showRows();
    return row.name;
  }

  function showRows(): void {
    element('rows').replaceChildren(
      ...sections[shown].rows.map((row) => {
        const item = textElement('li', '');
        item.append(textElement('span', row.name, 'row-name'), textElement('span', row.detail, 'row-detail'));
        return item;
      }),
    );
  }
}

function sampleSections(): Record<SectionName, Section> {
  return {
    resources: {
      title: 'Resources',
      page: 'resources',
      rows: [
        { name: 'web-1.example.com', detail: 'SSH server, online' },
        { name: 'orders-db.example.com', detail: 'PostgreSQL, online' },
        { name: 'staging.example.com', detail: 'Kubernetes, online' },
        { name: 'wiki.example.com', detail: 'Web application, offline' },
      ],
    },
    sessions: {
      title: 'Sessions',
      page: 'active_sessions',
      rows: [
        { name: 'bob on web-1.example.com', detail: 'SSH, 12 minutes' },
        { name: 'carol on orders-db.example.com', detail: 'PostgreSQL, 3 minutes' },
      ],
    },
    roles: {
      title: 'Roles',
      page: 'roles',
      rows: [
        { name: 'access', detail: 'Connects to resources labelled team=web' },
        { name: 'auditor', detail: 'Reads the audit log and session recordings' },
        { name: 'editor', detail: 'Changes the cluster’s configuration' },
      ],
    },
    audit: {
      title: 'Audit log',
      page: 'audit_log',
      rows: [
        { name: 'Session started', detail: 'bob, web-1.example.com' },
        { name: 'Role changed', detail: 'alice, auditor' },
        { name: 'Login', detail: 'carol, passkey' },
      ],
    },
  };
}
