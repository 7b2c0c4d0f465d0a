import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/**
 * Runs the vault process's own entry as Electron would: a parent port, and ports for windows. Electron's ports give
 * `{ data }`; Node's give the message itself.
 */
class ParentPort extends EventEmitter {
  readonly said: { kind: string; what?: string }[] = [];
  postMessage(message: { kind: string }): void {
    this.said.push(message);
    this.emit('said', message);
  }
}
const parent = new ParentPort();
Object.assign(process, { parentPort: parent });

function asElectron(port: MessagePort) {
  return {
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      port.on(event as 'message', (data) => listener({ data })),
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

let load = 0;
/** A window's end of a port that the vault was just given, for this page load or a new one. */
function window(page: 'same page' | 'new page' = 'new page'): MessagePort {
  const { port1, port2 } = new MessageChannel();
  if (page === 'new page') load += 1;
  parent.emit('message', { data: { kind: 'port', load }, ports: [asElectron(port2)] });
  return port1;
}

/** What a port answers to `session.state`, or "closed". */
function state(port: MessagePort): Promise<string> {
  return new Promise((resolve) => {
    port.once('close', () => resolve('closed'));
    port.once('message', (answer: { ok: boolean; value?: { kind: string } }) =>
      resolve(answer.value?.kind ?? 'refused'),
    );
    port.postMessage({ id: 1, method: 'session.state', input: {} });
  });
}
const closed = (port: MessagePort) => new Promise<void>((resolve) => port.once('close', () => resolve()));

await import('../../../electron/vault/index.ts');
const results: Record<string, unknown> = { first: parent.said[0]?.kind };

const one = window();
results.one = await state(one);
results.samePage = await state(window('same page'));
const oneClosed = closed(one);
const next = window();
results.newPage = await state(next);
await oneClosed;
next.close();
await closed(next);
await new Promise((resolve) => setTimeout(resolve, 50));

// A port that went while nothing was open or at work: the next one is served.
const two = window();
results.afterQuietClose = await state(two);
results.locksAsked = parent.said.filter((message) => message.what === 'lock').length;

// A port that goes while it is about to open the desk.
two.postMessage({
  id: 2,
  method: 'session.setUp',
  change: 'change-0123456789abcdef',
  input: {
    senderName: 'Community Medical Centers, Care Coordination',
    callBack: '(209) 555-0190',
    signInName: 'm.ortega',
    displayName: 'Marisol Ortega',
    passphrase: 'seven quiet herons by the river',
  },
});
await new Promise((resolve) => setTimeout(resolve, 100));
two.close();
await closed(two);
await new Promise((resolve) => setTimeout(resolve, 50));
results.afterBusyClose = await state(window());
results.locksAskedThen = parent.said.filter((message) => message.what === 'lock').length;

/** A fresh desk's session on a port of its own: hidden, come back to, and the port from before tried again. */
let asked = 0;
const ask = (port: MessagePort, method: string, input: object) =>
  new Promise<unknown>((resolve) => {
    const id = 3 + asked++;
    port.once('close', () => resolve('closed'));
    // A notice may come before the answer: of the chain that is checked after an unlock.
    port.on('message', (answer: { id?: number; ok: boolean; value?: object; error?: { code: string } }) => {
      if (answer.id === id) resolve(answer.ok ? answer.value : answer.error?.code);
    });
    port.postMessage({ id, method, input, change: `change-0123456789-${id}` });
  });
const said = (kind: string) => parent.said.filter((message) => message.kind === kind);
const saidSoon = async (kind: string, count: number) => {
  for (let tries = 0; tries < 1500 && said(kind).length < count; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return said(kind);
};

// The set-up from above has ended meanwhile, and nobody's port has its session: hidden or not, nobody comes to it.
parent.emit('message', { data: { kind: 'hide' }, ports: [] });
results.hidden = (await saidSoon('hidden', 1)).length;
const first = window();
results.hiddenState = await state(first);
results.whileHidden = await ask(first, 'sites.list', {});
const revealed = await ask(first, 'session.reveal', { passphrase: 'seven quiet herons by the river' });
results.revealed = (revealed as { member?: { initials: string } }).member?.initials;
results.toldHides = (await saidSoon('opened', 1)).at(-1);
results.toldHabits = (await saidSoon('habits', 1)).at(-1);

// A draft that is on its way when the desk hides is kept; what comes after it on that port gets nothing.
const draft = ask(first, 'drafts.save', { place: 'screen', words: 'the last words' });
results.draft = await draft;
const firstClosed = closed(first);
parent.emit('message', { data: { kind: 'hide' }, ports: [] });
await firstClosed;
results.hiddenAgain = (await saidSoon('hidden', 2)).length;
let late = 'nothing';
first.on('message', () => {
  late = 'an answer';
});
first.postMessage({ id: 99, method: 'session.state', input: {} });
await new Promise((resolve) => setTimeout(resolve, 100));
results.oldPort = late;
const second = window();
await ask(second, 'session.reveal', { passphrase: 'seven quiet herons by the river' }).then(() => undefined);
results.draftBack = ((await ask(second, 'drafts.mine', {})) as { words: string }[])[0]?.words;

console.log(JSON.stringify(results));
parent.emit('message', { data: { kind: 'stop' }, ports: [] });
