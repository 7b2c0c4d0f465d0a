import {
  type Answer,
  calls,
  type Input,
  type Method,
  type Notice,
  type Output,
  type Question,
} from '../../electron/contract/calls.ts';
import type { ErrorCode, ErrorShape } from '../../electron/contract/errors.ts';
import type { ShellNote } from '../../electron/contract/shell.ts';

/** A call that the vault refused, or that never came back (`desk-closed`). Carries a code, never a client's words. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number>;

  constructor(code: ErrorCode, details: Record<string, string | number> = {}) {
    super(code);
    this.name = 'CallError';
    this.code = code;
    this.details = details;
  }
}

interface Waiting {
  port: MessagePort;
  timer: ReturnType<typeof setTimeout>;
  settle: (answer: Answer) => void;
}

type Listener<T> = (told: T) => void;

function listeners<T>() {
  const all = new Set<Listener<T>>();
  return {
    on(listener: Listener<T>): () => void {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(told: T): void {
      for (const listener of [...all]) listener(told);
    },
  };
}

const refusal = (code: ErrorCode): ErrorShape => ({ code });

/**
 * The window's end of the door to the vault: questions go out with a number, answers come back under it.
 * A message posted on a dead port is lost without an error, so every question has a time-out (the call's
 * `patience`) and all are refused with `desk-closed` when the port closes.
 */
export function makeVaultDoor() {
  let port: MessagePort | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();
  const notices = listeners<Notice>();
  const ports = listeners<'open' | 'closed'>();
  const changed = listeners<Method>();

  function settle(answer: Answer): void {
    const question = waiting.get(answer.id);
    if (!question) return; // came after its time-out
    waiting.delete(answer.id);
    clearTimeout(question.timer);
    question.settle(answer);
  }

  function closed(dead: MessagePort): void {
    for (const [id, question] of [...waiting]) {
      if (question.port === dead) settle({ id, ok: false, error: refusal('desk-closed') });
    }
    if (port !== dead) return; // a newer one has taken its place
    port = null;
    ports.tell('closed');
  }

  /** Takes the port that the preload passed on. It replaces the one before, whose questions are refused. */
  function take(fresh: MessagePort): void {
    const old = port;
    port = fresh;
    fresh.onmessage = (event: MessageEvent<Answer | Notice>) => {
      if ('notice' in event.data) notices.tell(event.data);
      else settle(event.data);
    };
    fresh.addEventListener('close', () => closed(fresh));
    if (old) {
      closed(old);
      old.close();
    }
    ports.tell('open');
  }

  /**
   * Asks the vault. Rejects with `CallError`. A changing call carries an id made here; give the same `change`
   * again to repeat a call whose answer was lost: the vault then answers with the first result.
   */
  function ask<M extends Method>(method: M, input: Input<M>, change?: string): Promise<Output<M>> {
    const call = calls[method];
    const open = port;
    if (!open) return Promise.reject(new CallError('desk-closed'));
    const id = nextId++;
    const question: Question = { id, method, input };
    if (call.changes) question.change = change ?? crypto.randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle({ id, ok: false, error: refusal('desk-closed') }), call.patience);
      waiting.set(id, {
        port: open,
        timer,
        settle: (answer) => {
          if (!answer.ok) return reject(new CallError(answer.error.code, answer.error.details));
          if (call.changes) changed.tell(method);
          resolve(answer.value as Output<M>);
        },
      });
      open.postMessage(question); // copied, never transferred: a transferred buffer would lose the message
    });
  }

  return {
    take,
    ask,
    isOpen: () => port !== null,
    onNotice: notices.on,
    /** A new port came, or the one we had died. */
    onPort: ports.on,
    /** A changing call was done. */
    onChanged: changed.on,
  };
}

const door = makeVaultDoor();
const notes = listeners<ShellNote>();

export const { ask, onNotice, onPort, onChanged, isOpen } = door;
/** What the shell says itself, when there is no vault to speak. */
export const onNote = notes.on;

/** True for a message that our own preload posted in this very window; nothing else may hand us a port. */
export function isFromPreload(event: MessageEvent): boolean {
  return event.source === window && event.origin === window.location.origin;
}

/** Starts to listen for the ports and notes that the preload posts. Call once, before the first screen. */
export function listenForVault(): void {
  window.addEventListener('message', (event: MessageEvent<{ kind?: string; note?: ShellNote } | null>) => {
    if (!isFromPreload(event)) return;
    const port = event.ports[0];
    if (event.data?.kind === 'vault' && port) door.take(port);
    if (event.data?.kind === 'note' && event.data.note) notes.tell(event.data.note);
  });
}
