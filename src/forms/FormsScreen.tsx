import '../styles/forms.css';
import type { I18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { type FormId, type FormLanguage, formIds, formLanguages } from '../../electron/contract/forms.ts';
import { go } from '../app/screen.ts';
import { useAsked } from '../app/use-asked.ts';
import { FeedbackRoom } from '../feedback/FeedbackRoom.tsx';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Choice } from '../ui/Choice.tsx';
import { ErrorNotice } from '../ui/ErrorNotice.tsx';
import { Page } from '../ui/Page.tsx';
import { CounselRegister } from './CounselRegister.tsx';
import { formName, formUse, languageName } from './form-names.ts';
import { PrintBlankDialog } from './PrintBlankDialog.tsx';

export type FormsTab = 'drawer' | 'counsel' | 'feedback';
export type BlankForm = Exclude<FormId, 'take-home'>;

const blanks = formIds.filter((form): form is BlankForm => form !== 'take-home');

/** The forms: blank ones for the drawer, and beside them what counsel has confirmed of their words. */
export function FormsScreen({ tab }: { tab: FormsTab }) {
  const { i18n } = useLingui();
  const head = headOf(i18n, tab);
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{head.title}</h1>
          <p>{head.words}</p>
        </div>
        <span className="push" />
        <Choice<FormsTab>
          label={i18n.t('What is shown')}
          hideLabel
          value={tab}
          onChange={(next) => go({ name: 'forms', tab: next })}
          options={[
            { value: 'drawer', label: i18n.t('For the drawer') },
            { value: 'counsel', label: i18n.t('Counsel’s register') },
            { value: 'feedback', label: i18n.t('What survivors say') },
          ]}
        />
      </div>
      {tab === 'drawer' ? <Drawer /> : null}
      {tab === 'counsel' ? <CounselRegister /> : null}
      {tab === 'feedback' ? <FeedbackRoom /> : null}
    </>
  );
}

function headOf(i18n: I18n, tab: FormsTab): { title: string; words: string } {
  switch (tab) {
    case 'drawer':
      return {
        title: i18n.t('Forms'),
        words: i18n.t('Blank ones for the drawer, for the day when there is no time or no screen.'),
      };
    case 'counsel':
      return {
        title: i18n.t('Counsel’s register'),
        words: i18n.t('Who confirmed which words, and on which day. Other words are open again by themselves.'),
      };
    case 'feedback':
      return {
        title: i18n.t('What survivors say'),
        words: i18n.t('Of the place and of us, without a name (Penal Code 13750(g)).'),
      };
  }
}

function Drawer() {
  const { i18n } = useLingui();
  const asked = useAsked('forms.list', {});
  const [printing, setPrinting] = useState<BlankForm | null>(null);
  const lines = asked.value ?? [];
  const state = (form: FormId, language: FormLanguage) =>
    lines.find((line) => line.form === form && line.language === language);
  return (
    <>
      <ErrorNotice error={asked.error} action={<Button onPress={asked.again}>{i18n.t('Try again')}</Button>} />
      <Page icon="doc" title={i18n.t('Blank forms')} flush>
        <ul className="list forms">
          {blanks.map((form, index) => (
            <li key={form}>
              <span className="grow stack stack--1">
                <b>{formName(i18n, form)}</b>
                <span className="small muted">{formUse(i18n, form)}</span>
              </span>
              {formLanguages.map((language) => (
                <ConfirmedChip
                  key={language}
                  language={language}
                  confirmed={state(form, language)?.confirmed ?? false}
                />
              ))}
              <Button
                size="sm"
                icon="print"
                keys={String(index + 1)}
                does={i18n.t('Print {form}', { form: formName(i18n, form) })}
                onPress={() => setPrinting(form)}
              >
                {i18n.t('Print')}
                <span className="vh">{formName(i18n, form)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Page>
      <p className="small muted">
        {i18n.t(
          'Every page carries the mark of its words and two dates: when it was signed, and when it was entered here. Nothing on it is smaller than 14 point.',
        )}
      </p>
      {printing ? <PrintBlankDialog form={printing} onClose={() => setPrinting(null)} /> : null}
    </>
  );
}

function ConfirmedChip({ language, confirmed }: { language: FormLanguage; confirmed: boolean }) {
  const { i18n } = useLingui();
  return (
    <Chip tone={confirmed ? 'ok' : 'due'} icon={confirmed ? 'check' : 'clock'}>
      {confirmed
        ? i18n.t('{language}: confirmed', { language: languageName(i18n, language) })
        : i18n.t('{language}: waits for counsel', { language: languageName(i18n, language) })}
    </Chip>
  );
}
