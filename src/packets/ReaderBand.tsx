import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { OpenedPacket } from '../../electron/contract/packets.ts';
import { dayOf, daysBetween, fullDay, today } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { OtherAuthority } from './OtherAuthority.tsx';
import { readerText } from './reader-text.ts';

/** Green only when every check passed; else the one sentence for what was found, and what to do. */
export function ReaderBand({ opened, onReplace }: ReaderBandProps) {
  return opened.ok ? <Genuine opened={opened} /> : <Refused opened={opened} onReplace={onReplace} />;
}

export interface ReaderBandProps {
  opened: OpenedPacket;
  /** Takes over the certificate that was refused as another one, and tries again. */
  onReplace: () => void;
}

function Genuine({ opened }: { opened: OpenedPacket }) {
  const { i18n } = useLingui();
  const [asks, setAsks] = useState(false);
  const until = opened.validUntil ? dayOf(opened.validUntil) : null;
  const left = until ? daysBetween(today(), until) : 0;
  const facts: { icon: IconName; word: string; value: string }[] = [
    { icon: 'send', word: i18n.t('From'), value: opened.from ?? '' },
    { icon: 'people', word: i18n.t('To'), value: opened.to ?? '' },
    ...(until
      ? [
          {
            icon: 'clock' as const,
            word: i18n.t('Valid until'),
            value: i18n.t('{day} ({left, plural, one {# day left} other {# days left}})', {
              day: fullDay(until),
              left,
            }),
          },
        ]
      : []),
  ];
  return (
    <section className="verified" aria-live="polite">
      <span className="seal">
        <Icon name="sealok" />
      </span>
      <div>
        <h1 className="row">
          {i18n.t('This packet is genuine and nothing was changed')}
          {opened.practice ? (
            <Chip tone="due" icon="flag">
              {i18n.t('PRACTICE')}
            </Chip>
          ) : null}
        </h1>
        <div className="facts">
          {facts.map(({ icon, word, value }) => (
            <div key={word}>
              <Icon name={icon} />
              <span>
                {word} <b>{value}</b>
              </span>
            </div>
          ))}
        </div>
        {opened.practice ? (
          <p className="small due">{i18n.t('Made for training: the person on these pages is invented.')}</p>
        ) : null}
      </div>
      <Button onPress={() => setAsks(true)}>{i18n.t('How this was checked')}</Button>
      {asks ? <Checks onClose={() => setAsks(false)} /> : null}
    </section>
  );
}

function Checks({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui();
  const checks = [
    i18n.t('It is whole, and of the size and form of a packet.'),
    i18n.t('It opened with this key, or with these words.'),
    i18n.t('It holds the parts a packet holds, put together in the one way.'),
    i18n.t('Its list of contents is signed by the desk whose certificate you know.'),
    i18n.t('Each part is, to the last byte, the one on that list.'),
    i18n.t('It is made for the people it is locked to.'),
    i18n.t('The signing key was valid on the day it was made, and its time has not passed.'),
    i18n.t('The pages carry their own signature, over all of them.'),
  ];
  return (
    <Dialog title={i18n.t('How this was checked')} onClose={onClose}>
      <ol className="stack stack--2">
        {checks.map((check) => (
          <li key={check} className="row row--top">
            <Icon name="check" tone="ok" />
            <span>{check}</span>
          </li>
        ))}
      </ol>
      <p className="small muted">
        {i18n.t('No clock outside this desk took part: whoever stole the signing key could have dated a packet back.')}
      </p>
    </Dialog>
  );
}

function Refused({ opened, onReplace }: ReaderBandProps) {
  const { i18n } = useLingui();
  const [compares, setCompares] = useState(false);
  const { fingerprints } = opened;
  const [first] = opened.errors;
  const { title, todo, weight } = readerText(first?.code ?? '');
  const day = opened.validUntil ? fullDay(dayOf(opened.validUntil)) : i18n.t('a day now past');
  return (
    <section className={`verified verified--${weight}`} role="alert">
      <span className="seal">
        <Icon name={weight === 'stop' ? 'warn' : weight === 'ask' ? 'phone' : 'key'} />
      </span>
      <div>
        <h1>{i18n.t(title, { day })}</h1>
        <p>{i18n.t(todo)}</p>
        <p className="small muted">{i18n.t('Its pages stay shut. Nothing of it was kept on this computer.')}</p>
      </div>
      {fingerprints?.replaceable ? (
        <Button onPress={() => setCompares(true)}>{i18n.t('Compare the two certificates')}</Button>
      ) : null}
      {fingerprints && compares ? (
        <OtherAuthority fingerprints={fingerprints} onReplace={onReplace} onClose={() => setCompares(false)} />
      ) : null}
    </section>
  );
}
