import { useLingui } from '@lingui/react';
import { useCallback, useRef } from 'react';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import type { Catalogue, Site } from '../../electron/contract/sites.ts';
import { madeUpName } from '../intake/made-up.ts';
import { nameIn, useNames } from '../sites/directory.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import type { IconName } from '../ui/drawings.ts';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { answerOf, type FileForm, recordedItems, written } from './file-form.ts';
import { Question, QuestionRow } from './Question.tsx';

type Part = 'name' | 'reach' | 'helps' | 'clinic';
/** Where an item stands on the form; what is not named here, also what a later catalogue adds, stands last. */
const partOf: Partial<Record<ItemId, Part>> = {
  'name-to-use': 'name',
  pronouns: 'name',
  'legal-name': 'name',
  'date-of-birth': 'name',
  'safe-contact': 'reach',
  language: 'reach',
  'mailing-address': 'reach',
  'confidential-communication': 'reach',
  'emergency-contact': 'reach',
  'what-helps': 'helps',
  'access-needs': 'helps',
  'who-comes-along': 'helps',
};
const order = Object.keys(partOf);

/** All questions, in four parts. None is required. */
export function FileQuestions({ catalogue, sites, form, onChange, tried, safeAtHome }: FileQuestionsProps) {
  const { i18n } = useLingui();
  const names = useNames(catalogue);
  const latest = useRef({ form, onChange });
  latest.current = { form, onChange };
  const change = useCallback((edit: (form: FileForm) => FileForm) => {
    const now = latest.current;
    now.onChange(edit(now.form));
  }, []);
  // The question stays while the form is open, also when its answer is just being taken out.
  const items = recordedItems(catalogue, (item) => form.answers[item] !== undefined);
  const hintOf = (item: ItemId) => {
    const { hint, withdrawn } = catalogue.items.find(({ id }) => id === item) ?? {};
    if (withdrawn) return i18n.t('Not asked any more. What was said may stay or be taken out.');
    return hint ? nameIn(i18n.locale, hint) : null;
  };
  const of = (part: Part) =>
    items
      .filter((item) => (partOf[item] ?? 'clinic') === part && !(safeAtHome && item === 'mailing-address'))
      .sort((one, other) => order.indexOf(one) - order.indexOf(other))
      .map((item) => (
        <Question
          key={item}
          name={names.item(item)}
          hint={hintOf(item)}
          answer={form.answers[item]}
          {...{ item, change, tried }}
        />
      ));
  return (
    <>
      <Part title={i18n.t('Name')} icon="people">
        {of('name')}
        {answerOf(form, 'name-to-use').state === 'given' ? null : (
          <QuestionRow
            name={i18n.t('No name?')}
            hint={i18n.t('The number is enough. Or a made-up word, to call it by.')}
          >
            <span className="row">
              <Button
                size="sm"
                icon="pen"
                onPress={() => onChange(written(form, 'name-to-use', { kind: 'text', text: madeUpName() }))}
              >
                {i18n.t('Make up a name')}
              </Button>
            </span>
          </QuestionRow>
        )}
        <QuestionRow name={i18n.t('Other names')} hint={i18n.t('For finding this file only. They never leave.')}>
          <TextArea
            label={i18n.t('Other names, one on each line')}
            value={form.aliases}
            rows={1}
            maxLength={4000}
            onChange={(aliases) => onChange({ ...form, aliases })}
          />
        </QuestionRow>
      </Part>
      <Part title={i18n.t('How to reach you, and how never')} icon="phone">
        {of('reach')}
        {safeAtHome ? (
          <QuestionRow name={names.item('mailing-address')} hint={null}>
            <p className="row">
              <Icon name="home" />
              {i18n.t('Safe at Home: the substitute address is used. It is changed on the page of the file, with D.')}
            </p>
          </QuestionRow>
        ) : null}
      </Part>
      <Part title={i18n.t('What helps')} icon="hands">
        {of('helps')}
        <QuestionRow
          name={i18n.t('A clinic you would rather not see')}
          hint={i18n.t('It is kept out of the choice. This never leaves.')}
        >
          <AvoidedSites sites={sites} form={form} onChange={onChange} />
        </QuestionRow>
        <QuestionRow name={i18n.t('A person you would rather not see')} hint={i18n.t('This never leaves.')}>
          <TextArea
            label={i18n.t('A person you would rather not see')}
            hideLabel
            rows={1}
            value={form.avoidedPeople}
            maxLength={1000}
            onChange={(avoidedPeople) => onChange({ ...form, avoidedPeople })}
          />
        </QuestionRow>
      </Part>
      <Part title={i18n.t('For the clinic')} icon="doc">
        {of('clinic')}
      </Part>
    </>
  );
}

function Part({ title, icon, children }: { title: string; icon: IconName; children: React.ReactNode }) {
  return (
    <Page title={title} icon={icon} flush>
      {children}
    </Page>
  );
}

function AvoidedSites({ sites, form, onChange }: Pick<FileQuestionsProps, 'sites' | 'form' | 'onChange'>) {
  return (
    <div className="avoid">
      {sites.map(({ id, name }) => (
        <Checkbox
          key={id}
          checked={form.avoidedSites.includes(id)}
          onChange={(on) =>
            onChange({
              ...form,
              avoidedSites: on ? [...form.avoidedSites, id] : form.avoidedSites.filter((site) => site !== id),
            })
          }
        >
          {name}
        </Checkbox>
      ))}
    </div>
  );
}

interface FileQuestionsProps {
  catalogue: Catalogue;
  sites: readonly Site[];
  form: FileForm;
  onChange: (form: FileForm) => void;
  tried: boolean;
  /** She takes part: her mailing address is not asked here. */
  safeAtHome: boolean;
}
