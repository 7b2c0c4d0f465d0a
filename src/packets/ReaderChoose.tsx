import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Input, Output } from '../../electron/contract/calls.ts';
import type { OpenedPacket } from '../../electron/contract/packets.ts';
import { ask } from '../app/vault-port.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import type { IconName } from '../ui/drawings.ts';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { TextField } from '../ui/TextField.tsx';
import { countWords, WORDS } from './six-words.ts';

type Chosen = NonNullable<Output<'reader.choose'>>;
type What = Input<'reader.choose'>['what'];

/** Three things: the packet, what opens it, and whose certificate it is checked against. */
export function ReaderChoose({ busy, error, opened, onOpen }: ReaderChooseProps) {
  const { i18n } = useLingui();
  const [packet, setPacket] = useState<Chosen | null>(null);
  const [identity, setIdentity] = useState<Chosen | null>(null);
  const [authority, setAuthority] = useState<Chosen | null>(null);
  const [by, setBy] = useState<'identity' | 'words'>('identity');
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  async function choose(what: What, put: (file: Chosen) => void): Promise<void> {
    setFailure(null);
    try {
      const file = await ask('reader.choose', { what });
      if (file) put(file);
    } catch (refused) {
      setFailure(refused);
    }
  }

  const said = countWords(words);
  const why = !packet
    ? i18n.t('Choose the packet first')
    : by === 'identity' && !identity
      ? i18n.t('Choose your key file')
      : by === 'words' && said !== WORDS
        ? i18n.t('{count} of {all} words so far', { count: said, all: WORDS })
        : busy
          ? i18n.t('Checking')
          : null;
  const open = () => {
    if (!packet || why) return;
    const key = by === 'words' ? { kind: by, words } : identity ? { kind: by, token: identity.token } : null;
    if (key) void onOpen({ packet: packet.token, key, authority: authority?.token ?? null });
  };

  return (
    <div className="reader__choose">
      <form
        className="page reader__card"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        {opened ? null : (
          <div className="page__body reader__intro">
            <h1>{i18n.t('Open a packet')}</h1>
            <p className="muted">
              {i18n.t('It is checked from end to end before a page is shown. Nothing is kept on this computer.')}
            </p>
          </div>
        )}
        <ol className="reader__steps">
          <FileStep
            icon="stick"
            number={1}
            title={i18n.t('The packet')}
            help={i18n.t('The file on the stick that ends in .shpacket')}
            file={packet}
          >
            <Button kind={packet ? 'second' : 'primary'} keys="Ctrl O" onPress={() => void choose('packet', setPacket)}>
              {i18n.t('Choose the packet')}
            </Button>
          </FileStep>
          <li className="reader__step">
            <span className="mark" aria-hidden="true">
              2
            </span>
            <div className="grow stack stack--2">
              <Choice
                label={i18n.t('What opens it')}
                value={by}
                onChange={setBy}
                options={[
                  { value: 'identity', label: i18n.t('My key file') },
                  { value: 'words', label: i18n.t('Six words') },
                ]}
              />
              {by === 'words' ? (
                <TextField
                  label={i18n.t('The six words, as you were told them by telephone')}
                  value={words}
                  onChange={setWords}
                  maxLength={400}
                  size="lg"
                  hint={i18n.t('Capital letters and commas do not matter.')}
                />
              ) : (
                <div className="row row--wrap">
                  <Picked
                    file={identity}
                    help={i18n.t('Where your own key lies, on your computer or your stick')}
                    icon="key"
                  />
                  <Button onPress={() => void choose('identity', setIdentity)}>{i18n.t('Choose the key file')}</Button>
                </div>
              )}
            </div>
          </li>
          <FileStep
            icon="sealok"
            number={3}
            title={i18n.t('Whose packet it must be')}
            help={i18n.t('The certificate this computer knows. Choose one only the first time.')}
            file={authority}
          >
            {authority ? (
              <Button kind="quiet" onPress={() => setAuthority(null)}>
                {i18n.t('Use the one it knows')}
              </Button>
            ) : null}
            <Button onPress={() => void choose('authority', setAuthority)}>{i18n.t('Choose a certificate')}</Button>
          </FileStep>
        </ol>
        <div className="page__foot row">
          <ErrorNotice error={failure ?? error} />
          <span className="push" />
          <Button kind={packet ? 'primary' : 'second'} type="submit" icon="eye" keys="Ctrl Enter" why={why}>
            {i18n.t('Check and open')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function FileStep({ icon, number, title, help, file, children }: FileStepProps) {
  return (
    <li className="reader__step">
      <span className="mark" aria-hidden="true">
        {number}
      </span>
      <div className="grow stack stack--1">
        <b>{title}</b>
        <div className="row row--wrap">
          <Picked file={file} help={help} icon={icon} />
          {children}
        </div>
      </div>
    </li>
  );
}

interface FileStepProps {
  icon: IconName;
  number: number;
  title: string;
  help: string;
  file: Chosen | null;
  children: React.ReactNode;
}

function Picked({ file, help, icon }: { file: Chosen | null; help: string; icon: IconName }) {
  return (
    <span className={file ? 'grow row picked' : 'grow small muted'}>
      {file ? (
        <>
          <Icon name={icon} tone="accent" />
          <span className="cut strong">{file.name}</span>
        </>
      ) : (
        help
      )}
    </span>
  );
}

export interface ReaderChooseProps {
  busy: boolean;
  error: unknown;
  /** What came of the last try, when it failed. */
  opened: OpenedPacket | null;
  onOpen: (input: Input<'reader.open'>) => Promise<void>;
}
