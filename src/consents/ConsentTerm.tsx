import { useLingui } from '@lingui/react';
import type { Way } from '../../electron/contract/consents.ts';
import { dayAfter, fullDay, today } from '../i18n/format.ts';
import { useNames } from '../sites/directory.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Page } from '../ui/Page.tsx';
import type { ConsentFormProps } from './ConsentForm.tsx';
import { withOne } from './consent-draft.ts';
import { wayWords } from './consent-sentence.ts';

const allWays: readonly Way[] = ['print', 'stick', 'spoken'];
const SHORT_DAYS = 7;

/** Whether a clinic may answer, how it may be told, and the last day. */
export function ConsentTerm(props: ConsentFormProps) {
  const { i18n } = useLingui();
  const { draft, onChange } = props;
  const ways = allWays.filter((way) => way !== 'stick' || draft.recipient?.kind !== 'partner');
  return (
    <>
      <WayBack {...props} />
      <div className="consent__pair">
        <Page title={i18n.t('6. How it may be told')}>
          <div className="stack stack--2" data-part="ways">
            {ways.map((way) => (
              <Checkbox
                key={way}
                checked={draft.ways.includes(way)}
                onChange={(on) =>
                  onChange({ ways: allWays.filter((one) => (one === way ? on : draft.ways.includes(one))) })
                }
              >
                {wayWords(i18n, way)}
              </Checkbox>
            ))}
          </div>
        </Page>
        <Ends {...props} />
      </div>
    </>
  );
}

function WayBack({ draft, catalogue, sites, service, onChange }: ConsentFormProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const { recipient } = draft;
  const site = sites.find(({ id }) => id === recipient?.id);
  const services = catalogue.services.filter(({ id, offered }) =>
    service ? id === service : offered && (site?.services.includes(id) ?? false),
  );
  return (
    <Page title={i18n.t('5. May they answer?')} note={i18n.t('whether she came; a tick for each service')} flush>
      {recipient?.kind === 'site' && services.length > 0 ? (
        <ul className="checks checks--three">
          {services.map(({ id }) => (
            <li key={id}>
              <Checkbox
                checked={draft.wayBack.includes(id)}
                onChange={(on) => onChange({ wayBack: withOne(draft.wayBack, id, on) })}
              >
                {names.service(id)}
              </Checkbox>
            </li>
          ))}
        </ul>
      ) : (
        <p className="small muted page__body">
          {recipient?.kind === 'partner'
            ? i18n.t('A partner agency tells the desk nothing back.')
            : i18n.t('Choose the place first.')}
        </p>
      )}
    </Page>
  );
}

function Ends({ draft, settings, latest, lack, onChange }: ConsentFormProps) {
  const { i18n } = useLingui();
  const on = today();
  const usual = dayAfter(on, Math.min(settings.consentDefaultDays, settings.consentCapDays));
  const short = dayAfter(on, SHORT_DAYS);
  const kind = draft.endsOn === usual ? 'usual' : draft.endsOn === short ? 'short' : 'other';
  return (
    <Page title={i18n.t('7. When it ends')}>
      <div className="stack stack--2">
        <Choice<'short' | 'usual' | 'other'>
          label={i18n.t('When it ends')}
          hideLabel
          value={kind}
          onChange={(chosen) => onChange({ endsOn: chosen === 'short' ? short : chosen === 'usual' ? usual : '' })}
          options={[
            { value: 'short', label: i18n.t('{days} days', { days: SHORT_DAYS }) },
            { value: 'usual', label: i18n.t('{days} days', { days: settings.consentDefaultDays }) },
            { value: 'other', label: i18n.t('Other day') },
          ]}
        />
        <div data-part="ends-on">
          <DateField
            label={i18n.t('Last day')}
            value={draft.endsOn}
            min={on}
            max={latest}
            onChange={(endsOn) => onChange({ endsOn })}
            wrong={
              lack === 'ends-late'
                ? i18n.t('The latest day allowed here is {day}.', { day: fullDay(latest) })
                : lack === 'ends-early'
                  ? i18n.t('That day is already past.')
                  : null
            }
          />
        </div>
        <p className="small muted">
          {i18n.t('She can stop it sooner, just by saying so.')}{' '}
          {lack === 'ends-late' ? '' : i18n.t('The latest day allowed here is {day}.', { day: fullDay(latest) })}
        </p>
      </div>
    </Page>
  );
}
