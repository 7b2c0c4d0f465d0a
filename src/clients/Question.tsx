import { useLingui } from '@lingui/react';
import { memo, type ReactNode } from 'react';
import type { ItemId } from '../../electron/contract/catalogue.ts';
import { Choice } from '../ui/Choice.tsx';
import { type Answer, type AnswerState, answered, type FileForm, lackOf, notAsked, written } from './file-form.ts';
import { ItemField } from './ItemField.tsx';

/**
 * One question: what was said, or that it was declined, or that nobody asked. Typing answers it, and draws no other
 * question anew.
 */
export const Question = memo(function Question({ item, name, hint, answer: given, change, tried }: QuestionProps) {
  const { i18n } = useLingui();
  const answer = given ?? notAsked(item);
  return (
    <QuestionRow
      name={name}
      hint={hint}
      aside={
        <Choice<AnswerState>
          label={i18n.t('Answer: {name}', { name })}
          hideLabel
          value={answer.state}
          onChange={(state) => change((form) => answered(form, item, state))}
          options={[
            { value: 'given', label: i18n.t('Given') },
            { value: 'declined', label: i18n.t('Declined') },
            { value: 'not-asked', label: i18n.t('Not asked') },
          ]}
        />
      }
    >
      {answer.state === 'declined' ? (
        <p className="declined small muted">{i18n.t('Declined. That is an answer, and nobody asks again today.')}</p>
      ) : (
        <ItemField
          label={name}
          value={answer.value}
          wrong={tried && lackOf(answer) !== null}
          onChange={(value) => change((form) => written(form, item, value))}
        />
      )}
    </QuestionRow>
  );
});

/** A row of the file's form: the question, the answer, and beside it what kind of answer it is. */
export function QuestionRow({ name, hint, aside, children }: QuestionRowProps) {
  return (
    <div className="question">
      <div className="question__name">
        <h3>{name}</h3>
        {hint ? <p className="small muted">{hint}</p> : null}
      </div>
      <div>{children}</div>
      <div className="question__aside seg--small">{aside}</div>
    </div>
  );
}

interface QuestionProps {
  item: ItemId;
  name: string;
  hint: string | null;
  /** Undefined: nobody has asked. */
  answer: Answer | undefined;
  /** The same function from drawing to drawing. */
  change: (edit: (form: FileForm) => FileForm) => void;
  /** Saving was tried: what is missing is said. */
  tried: boolean;
}
interface QuestionRowProps {
  name: string;
  hint?: string | null;
  aside?: ReactNode;
  children: ReactNode;
}
