import { MessageChannel } from 'node:worker_threads';
import { I18nProvider } from '@lingui/react';
import { configure, render } from '@testing-library/react';
import { vi } from 'vitest';
import type { Input, Method, Notice, Output, Question } from '../../../../electron/contract/calls.ts';
import type { ErrorShape } from '../../../../electron/contract/errors.ts';
import { App } from '../../../../src/app/App.tsx';
import { listenForKeys } from '../../../../src/app/keys.ts';
import { listenForVault } from '../../../../src/app/vault-port.ts';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { followDoor } from '../../../../src/session/session-store.ts';

/** What the far end of the port answers in a test; an error shape is a refusal. */
export type Answers = { [M in Method]?: (input: Input<M>) => Output<M> | Promise<Output<M>> | { refused: ErrorShape } };

export const unlocked: Output<'session.unlock'> = {
  member: {
    id: '01999999-0000-7000-8000-000000000009',
    displayName: 'Marisol Ortega',
    initials: 'M. O.',
    rights: ['worker', 'administrator'],
  },
  oneTimeWords: false,
  habits: { idleMinutes: 5, hideKey: 'F9', hideCorner: 'none' },
  pinChosen: false,
  practice: true,
  lastClosed: null,
  wrongTries: 0,
  consentsSuspended: 0,
  checkedToRow: 7,
  lostRows: null,
  anchorMissing: false,
  brokenAtRow: null,
  lastBackup: null,
  sheetUnconfirmed: false,
};

export const lockedDesk: Output<'session.state'> = {
  kind: 'locked',
  member: null,
  practice: true,
  testRuntime: null,
  version: '0.1.0',
  hidden: null,
  holder: null,
  finishing: null,
};

/** Posts a port as the preload does. What comes back on it is decided by the test. */
export function giveDesk(answers: Answers) {
  const channel = new MessageChannel();
  const asked: Question[] = [];
  channel.port2.on('message', (question: Question) => {
    asked.push(question);
    const answer = answers[question.method as Method] as ((input: unknown) => object) | undefined;
    const value = answer?.(question.input);
    if (value === undefined) return; // never comes back
    const give = (late: object) => channel.port2.postMessage({ id: question.id, ok: true, value: late });
    if (value instanceof Promise)
      void value.then(give, (error: ErrorShape) => channel.port2.postMessage({ id: question.id, ok: false, error }));
    else if (value && 'refused' in value)
      channel.port2.postMessage({ id: question.id, ok: false, error: value.refused });
    else give(value);
  });
  const data = { kind: 'vault' };
  const ports = [channel.port1 as unknown as MessagePort];
  const event = new MessageEvent('message', { data, source: window, origin: window.location.origin });
  Object.defineProperty(event, 'ports', { value: ports });
  window.dispatchEvent(event);
  const tell = (told: Notice) => channel.port2.postMessage(told);
  return { asked, tell, close: () => channel.port2.close() };
}

/** A note of the shell, as the preload passes it on. */
export function giveNote(note: string): void {
  const data = { kind: 'note', note };
  window.dispatchEvent(new MessageEvent('message', { data, source: window, origin: window.location.origin }));
}

/** Once in a test file: what main.tsx does before the first screen. */
export function startListening(): void {
  // jsdom lays nothing out, so nothing scrolls.
  Element.prototype.scrollIntoView ??= () => undefined;
  followDoor();
  listenForKeys();
  listenForVault();
}

/** For tests that go through several screens: a machine that builds beside this takes many times as long. */
export function bePatient(): void {
  configure({ asyncUtilTimeout: 10_000 });
  vi.setConfig({ testTimeout: 40_000 });
}

/** The window itself. */
export const renderApp = () =>
  render(
    <I18nProvider i18n={i18n}>
      <App />
    </I18nProvider>,
  );
