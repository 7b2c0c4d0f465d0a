import { useLingui } from '@lingui/react';
import type { ScreeningTool } from '../../electron/contract/notes.ts';
import { useAsked } from '../app/use-asked.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Lack, NoteDraft } from './note-draft.ts';

export interface NoteFieldsProps {
  draft: NoteDraft;
  change: (patch: Partial<NoteDraft>) => void;
  /** Fields to be told of: after a try to save. */
  lacks: readonly Lack[];
}

/** The small form of each class: its own fields and no other. */
export function NoteFields(props: NoteFieldsProps) {
  switch (props.draft.class) {
    case 'ordinary':
      return <Words {...props} />;
    case 'privileged':
      return <Privileged {...props} />;
    case 'screening':
      return <Screening {...props} />;
    case 'third-party':
    case 'part-2':
      return <Elsewhere {...props} />;
  }
}

function useWrong({ lacks }: NoteFieldsProps) {
  const { i18n } = useLingui();
  return (field: Lack, says = i18n.t('Needed.')) => (lacks.includes(field) ? says : null);
}

function Words(props: NoteFieldsProps) {
  const { i18n } = useLingui();
  const wrong = useWrong(props);
  const { draft, change } = props;
  return (
    <TextArea
      label={i18n.t('Note')}
      value={draft.words}
      onChange={(words) => change({ words })}
      rows={5}
      maxLength={20_000}
      autoFocus
      wrong={wrong('words', i18n.t('Write a few words.'))}
    />
  );
}

function Privileged(props: NoteFieldsProps) {
  const { i18n } = useLingui();
  const wrong = useWrong(props);
  const { draft, change } = props;
  return (
    <>
      <DateField
        label={i18n.t('The limits of the privilege were explained to her on')}
        value={draft.limitsExplainedOn}
        onChange={(limitsExplainedOn) => change({ limitsExplainedOn })}
        wrong={wrong('limitsExplainedOn', i18n.t('A day no later than the day of the note.'))}
      />
      <Words {...props} />
    </>
  );
}

function Screening(props: NoteFieldsProps) {
  const { i18n } = useLingui();
  const wrong = useWrong(props);
  const asked = useAsked('notes.tools', {});
  const tools: readonly ScreeningTool[] = asked.value ?? [];
  const { draft, change } = props;
  const language = currentLanguage();
  const named = (list: readonly { id: string; name: { en: string; es: string } }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name[language] }));
  const results = tools.find(({ id }) => id === draft.tool)?.results ?? [];
  return (
    <div className="notefields">
      <Select
        label={i18n.t('Tool')}
        value={draft.tool || null}
        onChange={(tool) => change({ tool, result: '' })}
        options={named(tools)}
        placeholder={i18n.t('Choose')}
        wrong={wrong('tool')}
      />
      <TextField
        label={i18n.t('Version printed on it')}
        value={draft.toolVersion}
        onChange={(toolVersion) => change({ toolVersion })}
        inputMode="decimal"
        maxLength={7}
        hint={i18n.t('a year or a number')}
        wrong={wrong('toolVersion', i18n.t('Like 2018 or 2.0.'))}
      />
      <Select
        label={i18n.t('Result')}
        value={draft.result || null}
        onChange={(result) => change({ result })}
        options={named(results)}
        placeholder={draft.tool ? i18n.t('Choose') : i18n.t('Choose the tool first')}
        wrong={wrong('result')}
      />
    </div>
  );
}

/** Somebody else's paper that lies here: whose, what, where. */
function Elsewhere(props: NoteFieldsProps) {
  const { i18n } = useLingui();
  const wrong = useWrong(props);
  const { draft, change } = props;
  const part2 = draft.class === 'part-2';
  return (
    <div className="notefields">
      {part2 ? (
        <TextField
          label={i18n.t('From which programme')}
          value={draft.programme}
          onChange={(programme) => change({ programme })}
          maxLength={200}
          wrong={wrong('programme')}
        />
      ) : (
        <TextField
          label={i18n.t('From whom')}
          value={draft.fromWhom}
          onChange={(fromWhom) => change({ fromWhom })}
          maxLength={200}
          wrong={wrong('fromWhom')}
        />
      )}
      <TextField
        label={i18n.t('What it is')}
        value={draft.what}
        onChange={(what) => change({ what })}
        maxLength={200}
        hint={i18n.t('What kind of paper, not what stands in it.')}
        wrong={wrong('what')}
      />
      <TextField
        label={i18n.t('Where it lies')}
        value={draft.liesIn}
        onChange={(liesIn) => change({ liesIn })}
        maxLength={200}
        wrong={wrong('liesIn')}
      />
    </div>
  );
}
