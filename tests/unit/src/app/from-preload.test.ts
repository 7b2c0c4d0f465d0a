// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isFromPreload, isOpen, listenForVault, onNote } from '../../../../src/app/vault-port.ts';

function message(data: unknown, from: Partial<MessageEventInit> = {}): MessageEvent {
  return new MessageEvent('message', { data, source: window, origin: window.location.origin, ...from });
}

describe('what the preload posts', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is taken only from this very window and origin', () => {
    expect(isFromPreload(message({}))).toBe(true);
    expect(isFromPreload(message({}, { origin: 'https://elsewhere.example' }))).toBe(false);
    expect(isFromPreload(message({}, { source: null }))).toBe(false);
  });

  it('brings notes, and no port from elsewhere', () => {
    const notes: string[] = [];
    onNote((note) => notes.push(note));
    listenForVault();
    const { port1 } = new MessageChannel();
    window.dispatchEvent(message({ kind: 'vault' }, { origin: 'https://elsewhere.example', ports: [port1] }));
    window.dispatchEvent(message({ kind: 'note', note: 'vault-stopped' }, { source: null }));
    expect(isOpen()).toBe(false);
    expect(notes).toEqual([]);
    window.dispatchEvent(message({ kind: 'note', note: 'vault-stopped' }));
    expect(notes).toEqual(['vault-stopped']);
    window.dispatchEvent(message({ kind: 'vault' }, { ports: [port1] }));
    expect(isOpen()).toBe(true);
    port1.close();
  });
});
