import { useLingui } from '@lingui/react';
import { dayOf, fullDay } from '../i18n/format.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Unbroken } from '../ui/Unbroken.tsx';
import type { StepName } from './ComposerSteps.tsx';
import type { NextThing } from './next-thing.ts';
import type { Prepared } from './use-packet.ts';

/** The bottom bar: the one next thing with the button that cures it; then the two ways out. */
export function ComposerBar(props: ComposerBarProps) {
  const { i18n } = useLingui();
  const { next, here, values, prepared, preparing, handed, ways, onCure, onPrint, onStick } = props;
  if (prepared) {
    const no = (way: 'print' | 'stick') => (ways.includes(way) ? null : i18n.t('She did not agree to this way'));
    return (
      <div className="bar">
        <Sentence icon="check" tone="ok">
          <b>
            {handed
              ? i18n.t('Handed over.')
              : i18n.t('{pages, plural, one {# page} other {# pages}}, valid until {day}.', {
                  pages: prepared.pages,
                  day: fullDay(dayOf(prepared.validUntil)),
                })}
          </b>
          <br />
          <span className="small muted">
            {handed
              ? i18n.t('The same pages can be printed or written once more.')
              : i18n.t('Look at each page with her. What you see is what goes.')}
          </span>
        </Sentence>
        <Button kind={handed ? 'second' : 'primary'} icon="stick" keys="Ctrl S" why={no('stick')} onPress={onStick}>
          {i18n.t('Write to the stick')}
        </Button>
        <Button
          kind={handed || ways.includes('stick') ? 'second' : 'primary'}
          icon="print"
          keys="Ctrl P"
          why={no('print')}
          onPress={onPrint}
        >
          {i18n.t('Print')}
        </Button>
      </div>
    );
  }
  const ready = next?.cure === 'pages';
  const consent = next?.cure === 'consent' || next?.cure === 'paper';
  const later = ready ? i18n.t('See the pages first') : consent ? i18n.t('Needs her consent') : i18n.t('Not yet');
  return (
    <div className="bar">
      <Sentence icon={ready ? 'check' : 'pen'} tone={ready ? 'ok' : 'due'}>
        <b>
          <Unbroken>{next ? i18n.t(next.sentence, values) : i18n.t('Weighing what may go.')}</Unbroken>
        </b>
        <br />
        <span className="small muted">{i18n.t('Then you see the pages, and print or write them.')}</span>
      </Sentence>
      {next && (next.cure === 'consent' || next.cure !== here) ? (
        <Button
          kind="primary"
          icon={ready ? 'eye' : consent ? 'pen' : 'next'}
          keys={consent ? 'Ctrl E' : 'Ctrl Enter'}
          why={preparing ? i18n.t('The pages are being made') : null}
          onPress={onCure}
        >
          {i18n.t(next.button)}
        </Button>
      ) : null}
      <Button icon="stick" why={later}>
        {i18n.t('Write to the stick')}
      </Button>
      <Button icon="print" why={later}>
        {i18n.t('Print')}
      </Button>
    </div>
  );
}

function Sentence({ icon, tone, children }: { icon: 'check' | 'pen'; tone: 'ok' | 'due'; children: React.ReactNode }) {
  return (
    <span className="row row--3 grow" role="status">
      <Icon name={icon} size="lg" tone={tone} />
      <span>{children}</span>
    </span>
  );
}

export interface ComposerBarProps {
  next: NextThing | null;
  /** The step that is open: a button that leads where she already is would do nothing. */
  here: StepName;
  values: Record<string, string | number>;
  prepared: Prepared | null;
  preparing: boolean;
  /** It has been printed or written already. */
  handed: boolean;
  ways: readonly ('print' | 'stick')[];
  onCure: () => void;
  onPrint: () => void;
  onStick: () => void;
}
