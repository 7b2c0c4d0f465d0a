import type { CDPSession, Page } from '@playwright/test';

/* What a screen reader is told of a screen: the accessibility tree as Chromium gives it. */

/** What can be pressed, chosen or typed into. */
const CONTROLS: readonly string[] = [
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'tab', 'switch', 'slider'],
  ...[
    'spinbutton',
    'option',
    'listbox',
    'menuitem',
    'menuitemradio',
    'menuitemcheckbox',
    'treeitem',
    'DisclosureTriangle',
  ],
  ...['PopUpButton', 'ToggleButton', 'Date', 'InputTime'],
];

export interface Heard {
  /** Controls that say nothing when they are reached. */
  nameless: string[];
  /** Buttons of one dialog that sound the same: told, and no fault. */
  twins: string[];
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  parentId?: string;
  backendDOMNodeId?: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

/** The whole tree of the page, every control of it by role and name. */
export async function listen(page: Page): Promise<Heard> {
  const session = await sessionOf(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nameless: string[] = [];
  const inDialogs = new Map<string, string[]>();
  for (const node of nodes) {
    const role = node.role?.value ?? '';
    if (node.ignored || !CONTROLS.includes(role)) continue;
    const name = (node.name?.value ?? '').trim();
    if (name === '') nameless.push(`${role} without a name: ${await outerOf(session, node)}`);
    const dialog = role === 'button' ? dialogOf(node, byId) : null;
    const sound = `${name} | ${node.description?.value ?? ''}`;
    if (dialog) inDialogs.set(dialog, [...(inDialogs.get(dialog) ?? []), sound]);
  }
  const twins = [...inDialogs.values()].flatMap((all) => all.filter((one, at) => all.indexOf(one) !== at));
  return { nameless, twins };
}

function dialogOf(node: Node, byId: Map<string, Node>): string | null {
  for (let at: Node | undefined = node; at; at = byId.get(at.parentId ?? '')) {
    if (at.role?.value === 'dialog' || at.role?.value === 'alertdialog') return at.nodeId;
  }
  return null;
}

async function outerOf(session: CDPSession, { backendDOMNodeId }: Node): Promise<string> {
  if (backendDOMNodeId === undefined) return 'nothing of the page';
  const { outerHTML } = await session
    .send('DOM.getOuterHTML', { backendNodeId: backendDOMNodeId })
    .catch(() => ({ outerHTML: 'gone' }));
  return outerHTML.slice(0, 160);
}
