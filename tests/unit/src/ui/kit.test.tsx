// @vitest-environment jsdom
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render as renderBare, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listenForKeys } from '../../../../src/app/keys.ts';
import { CallError } from '../../../../src/app/vault-port.ts';
import { i18n, setLanguage } from '../../../../src/i18n/i18n.ts';
import { Button } from '../../../../src/ui/Button.tsx';
import { Choice } from '../../../../src/ui/Choice.tsx';
import { Dialog } from '../../../../src/ui/Dialog.tsx';
import { ErrorNotice } from '../../../../src/ui/ErrorNotice.tsx';
import { PassphraseField } from '../../../../src/ui/PassphraseField.tsx';
import { Select } from '../../../../src/ui/Select.tsx';
import { TextArea } from '../../../../src/ui/TextArea.tsx';
import { TextField } from '../../../../src/ui/TextField.tsx';
import { UndoBar, useUndo } from '../../../../src/ui/UndoBar.tsx';

const render = (children: ReactNode) => renderBare(<I18nProvider i18n={i18n}>{children}</I18nProvider>);

beforeAll(listenForKeys);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('A field that comes with the focus', () => {
  it('has the cursor behind the words it brings along', async () => {
    render(<TextArea label="Note" value="Came by bus" onChange={() => undefined} autoFocus />);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').selectionStart).toBe(11);
    cleanup();
    render(<TextField label="Name to use" value="Rosie" onChange={() => undefined} autoFocus />);
    expect(screen.getByRole<HTMLInputElement>('textbox').selectionStart).toBe(5);
  });
});

describe('Button', () => {
  it('that cannot be pressed is reached, carries its reason, and does nothing', async () => {
    const press = vi.fn();
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button type="submit" keys="Ctrl P" why="Needs the consent" onPress={press}>
          Print
        </Button>
      </form>,
    );
    const user = userEvent.setup();
    const button = screen.getByRole('button', { name: 'Print' });
    await user.tab();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Needs the consent');
    await user.click(button);
    await user.keyboard('{Enter}');
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{Control>}p{/Control}');
    expect(press).not.toHaveBeenCalled();
    expect(submit).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });

  it('works by its key as by a press, and submits its form', async () => {
    const press = vi.fn();
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button keys="Ctrl B" onPress={press}>
          Back
        </Button>
        <Button type="submit" keys="Ctrl S">
          Save
        </Button>
      </form>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.keyboard('{Control>}b{/Control}');
    expect(press).toHaveBeenCalledTimes(2);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.keyboard('{Control>}s{/Control}');
    expect(submit).toHaveBeenCalledTimes(2);
  });
});

function Answer() {
  const [value, setValue] = useState<'yes' | 'no' | null>(null);
  const options = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ] as const;
  return <Choice label="Answer" value={value} onChange={setValue} options={options} />;
}

describe('fields', () => {
  it('tie their hint and what is wrong to the input', () => {
    render(<TextField label="Telephone" value="" onChange={() => undefined} hint="A clinic calls" wrong="Write it" />);
    const input = screen.getByLabelText('Telephone');
    const words = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(words).toEqual(['A clinic calls', 'Write it']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('show a passphrase only while asked to', async () => {
    render(<PassphraseField label="Passphrase" value="six quiet words" onChange={() => undefined} />);
    const user = userEvent.setup();
    expect(screen.getByLabelText('Passphrase').getAttribute('type')).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Show the passphrase' }));
    expect(screen.getByLabelText('Passphrase').getAttribute('type')).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Hide the passphrase' }));
    expect(screen.getByLabelText('Passphrase').getAttribute('type')).toBe('password');
  });

  it('choose by one Tab stop and by press', async () => {
    render(<Answer />);
    const user = userEvent.setup();
    const group = screen.getByRole('group', { name: 'Answer' });
    await user.click(within(group).getByRole('radio', { name: 'No' }));
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'No' }).checked).toBe(true);
    await user.keyboard('{ArrowLeft}');
    expect(within(group).getByRole<HTMLInputElement>('radio', { name: 'Yes' }).checked).toBe(true);
  });

  it('select by keyboard', async () => {
    const choose = vi.fn();
    const options = [
      { value: 'a', label: 'Front desk' },
      { value: 'b', label: 'Back room' },
    ] as const;
    render(<Select label="Printer" value="a" onChange={choose} options={options} />);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(choose).toHaveBeenCalledWith('b');
  });
});

describe('Dialog', () => {
  it('takes the focus, is named, and Esc closes it', async () => {
    const close = vi.fn();
    render(
      <Dialog title="Keys" onClose={close}>
        <input aria-label="inside" />
      </Dialog>,
    );
    const dialog = screen.getByRole('dialog', { name: 'Keys' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.setup().keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('ErrorNotice', () => {
  it('says what happened, what is safe and what to do, at once', () => {
    render(<ErrorNotice error={new CallError('stick-pulled')} />);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe('The stick came out too soonNothing older is harmed. Put it back and start again.');
  });

  it('says nothing when nothing is wrong', () => {
    const { container } = render(<ErrorNotice error={null} />);
    expect(container.textContent).toBe('');
  });
});

function Act({ undo, said = () => 'Line removed' }: { undo: () => void; said?: () => string }) {
  const { offer } = useUndo();
  return (
    <>
      <button type="button" onClick={() => offer(said, undo)}>
        Remove
      </button>
      <UndoBar />
    </>
  );
}

describe('undo', () => {
  it('is offered for ten seconds and by Ctrl Z', async () => {
    const undo = vi.fn();
    render(<Act undo={undo} />);
    vi.useFakeTimers();
    act(() => screen.getByRole('button', { name: 'Remove' }).click());
    expect(screen.getByRole('status').textContent).toContain('Line removed');
    act(() => vi.advanceTimersByTime(9_999));
    expect(screen.getByRole('status').textContent).toContain('Line removed');
    act(() => vi.advanceTimersByTime(1));
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => screen.getByRole('button', { name: 'Remove' }).click());
    vi.useRealTimers();
    await userEvent.setup().keyboard('{Control>}z{/Control}');
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('speaks the language of the moment, not that of the act', () => {
    render(<Act undo={() => undefined} said={() => i18n.t('Follow-up done')} />);
    act(() => screen.getByRole('button', { name: 'Remove' }).click());
    expect(screen.getByRole('status').textContent).toContain('Follow-up done');
    act(() => setLanguage('es'));
    expect(screen.getByRole('status').textContent).toMatch(/^Seguimiento hecho.*Deshacer/);
    act(() => setLanguage('en'));
  });
});
