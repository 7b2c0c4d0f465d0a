// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  endKept,
  isKey,
  keepLetter,
  listenForKeys,
  useKey,
  useKeysStore,
  useOnItsWay,
} from '../../../../src/app/keys.ts';
import { Button } from '../../../../src/ui/Button.tsx';

beforeAll(listenForKeys);
afterEach(() => {
  cleanup();
  useKeysStore.setState({ singleLetters: true });
});

function Bound({ keys, run, inDialog }: { keys: string; run: () => void; inDialog?: boolean }) {
  const ref = useRef<HTMLDivElement>(null);
  useKey({ keys, does: keys, run, element: ref });
  return (
    <div className={inDialog ? 'dialog' : 'room'}>
      <div ref={ref}>
        <input aria-label={`field of ${keys}${inDialog ? ' in the dialog' : ''}`} />
      </div>
    </div>
  );
}

function Coming({ whole, run }: { whole: boolean; run: () => void }) {
  useOnItsWay(!whole);
  return whole ? <Bound keys="C" run={run} /> : null;
}

describe('keys', () => {
  it('wait for their button while the screen is on its way, the first of them, and for no other screen', async () => {
    const run = vi.fn();
    const user = userEvent.setup();
    const { rerender, unmount } = render(<Coming whole={false} run={run} />);
    await user.keyboard('cxc');
    expect(run).not.toHaveBeenCalled();
    rerender(<Coming whole run={run} />);
    expect(run).toHaveBeenCalledTimes(1);
    rerender(<Coming whole={false} run={run} />);
    await user.keyboard('x');
    rerender(<Coming whole run={run} />);
    rerender(<Coming whole={false} run={run} />);
    await user.keyboard('c');
    unmount();
    render(<Bound keys="C" run={run} />);
    expect(run).toHaveBeenCalledTimes(1);
    await user.keyboard('c');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('pressed for a screen that is not even gone to begin it, or fall on the one that stands, or on none', async () => {
    const run = vi.fn();
    const { rerender } = render(<Bound keys="C" run={run} />);
    const letter = (key: string) => keepLetter(new KeyboardEvent('keydown', { key }));
    letter('c');
    letter('x');
    endKept({ press: true });
    expect(run).toHaveBeenCalledTimes(1);
    letter('c');
    endKept({ press: false });
    endKept({ press: true });
    expect(run).toHaveBeenCalledTimes(1);
    letter('c');
    rerender(<Coming whole={false} run={run} />);
    expect(run).toHaveBeenCalledTimes(1);
    rerender(<Coming whole run={run} />);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('are known by their written form', () => {
    expect(isKey(new KeyboardEvent('keydown', { key: 'K', ctrlKey: true }), 'Ctrl K')).toBe(true);
    expect(isKey(new KeyboardEvent('keydown', { key: 'k' }), 'Ctrl K')).toBe(false);
    expect(isKey(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, shiftKey: true }), 'Ctrl K')).toBe(false);
    expect(isKey(new KeyboardEvent('keydown', { key: '¡', code: 'Digit1', altKey: true }), 'Alt 1')).toBe(true);
    expect(isKey(new KeyboardEvent('keydown', { key: 'Escape' }), 'Esc')).toBe(true);
  });

  it('that are single letters sleep while a field has the focus, and can be switched off', async () => {
    const run = vi.fn();
    render(<Bound keys="N" run={run} />);
    const user = userEvent.setup();
    await user.keyboard('n');
    expect(run).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('field of N'), 'n');
    expect(run).toHaveBeenCalledTimes(1);
    (document.activeElement as HTMLElement).blur();
    useKeysStore.setState({ singleLetters: false });
    await user.keyboard('n');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('that are single letters go on working while a tick or a choice has the focus, which take none', async () => {
    const run = vi.fn();
    render(
      <>
        <Bound keys="N" run={run} />
        <input type="checkbox" aria-label="tick" />
        <input type="radio" aria-label="choice" />
      </>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('tick'));
    await user.keyboard('n');
    await user.click(screen.getByLabelText('choice'));
    await user.keyboard('n');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('with Ctrl work in fields too', async () => {
    const run = vi.fn();
    render(<Bound keys="Ctrl S" run={run} />);
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('field of Ctrl S'));
    await user.keyboard('{Control>}s{/Control}');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('with Ctrl are the screen’s, also while a button has the focus', async () => {
    const run = vi.fn();
    const pressed = vi.fn();
    render(
      <>
        <Bound keys="Ctrl Enter" run={run} />
        <Button onPress={pressed}>Another</Button>
      </>,
    );
    const user = userEvent.setup();
    screen.getByText('Another').focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(run).toHaveBeenCalledTimes(1);
    expect(pressed).not.toHaveBeenCalled();
    await user.keyboard('{Enter}');
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('leave undo to the field in which she types', async () => {
    const run = vi.fn();
    render(<Bound keys="Ctrl Z" run={run} />);
    const user = userEvent.setup();
    await user.keyboard('{Control>}z{/Control}');
    expect(run).toHaveBeenCalledTimes(1);
    await user.click(screen.getByLabelText('field of Ctrl Z'));
    await user.keyboard('{Control>}z{/Control}');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('of the screen sleep under an open dialog', async () => {
    const under = vi.fn();
    const onTop = vi.fn();
    render(
      <>
        <Bound keys="Ctrl S" run={onTop} inDialog />
        <Bound keys="Ctrl S" run={under} />
        <Bound keys="Ctrl P" run={under} />
      </>,
    );
    const user = userEvent.setup();
    await user.keyboard('{Control>}sp{/Control}');
    expect(onTop).toHaveBeenCalledTimes(1);
    expect(under).not.toHaveBeenCalled();
  });

  it('are gone with the component', async () => {
    const run = vi.fn();
    const { unmount } = render(<Bound keys="F9" run={run} />);
    unmount();
    await userEvent.setup().keyboard('{F9}');
    expect(run).not.toHaveBeenCalled();
    expect(useKeysStore.getState().bindings.size).toBe(0);
  });
});
