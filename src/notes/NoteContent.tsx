import { useLingui } from '@lingui/react';
import type { ReadContent } from '../../electron/contract/notes.ts';
import { useAsked } from '../app/use-asked.ts';
import { day, moment } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import { Chip } from '../ui/Chip.tsx';

/** As the contract counts it (notes.due): hours from learning of it to the written follow-up. */
const WRITTEN_WITHIN_HOURS = 36;

/** What a note says, each class in its own way. */
export function NoteContent({ content }: { content: ReadContent }) {
  const { i18n } = useLingui();
  switch (content.class) {
    case 'ordinary':
      return <p className="prewrap">{content.words}</p>;
    case 'privileged':
      return (
        <>
          <p className="prewrap">{content.words}</p>
          <p className="small muted">
            {i18n.t('Limits of the privilege explained {day}', { day: day(content.limitsExplainedOn) })}
          </p>
        </>
      );
    case 'screening':
      return <Screening content={content} />;
    case 'mandated-report':
      return <Report content={content} />;
    case 'third-party':
      return (
        <p>
          {content.what} · {i18n.t('from {whom}', { whom: content.fromWhom })} ·{' '}
          {i18n.t('lies in {place}', { place: content.liesIn })}
        </p>
      );
    case 'part-2':
      return (
        <>
          <p>
            {content.what} · {i18n.t('from {whom}', { whom: content.programme })}
            {content.liesIn ? <> · {i18n.t('lies in {place}', { place: content.liesIn })}</> : null}
          </p>
          {/* The regulation gives these words in English (42 CFR 2.32). */}
          <p className="notenotice small" lang="en">
            {content.notice}
          </p>
        </>
      );
  }
}

function Screening({ content }: { content: Extract<ReadContent, { class: 'screening' }> }) {
  const asked = useAsked('notes.tools', {});
  const tool = asked.value?.find(({ id }) => id === content.tool);
  const language = currentLanguage();
  const result = tool?.results.find(({ id }) => id === content.result);
  return (
    <p>
      {tool?.name[language] ?? content.tool} {content.toolVersion} · <b>{result?.name[language] ?? content.result}</b>
    </p>
  );
}

function Report({ content }: { content: Extract<ReadContent, { class: 'mandated-report' }> }) {
  const { i18n } = useLingui();
  const dueBy = new Date(Date.parse(content.learnedAt) + WRITTEN_WITHIN_HOURS * 3_600_000).toISOString();
  return (
    <>
      <p>
        {content.agency}
        {content.reportNumber ? <> · {i18n.t('number {number}', { number: content.reportNumber })}</> : null}
      </p>
      <p className="row row--wrap">
        {content.phonedAt ? (
          <Chip tone="ok" icon="phone">
            {i18n.t('Told by telephone {when}', { when: moment(content.phonedAt) })}
          </Chip>
        ) : (
          <Chip tone="due" icon="phone">
            {i18n.t('Call now')}
          </Chip>
        )}
        {content.writtenAt ? (
          <Chip tone="ok" icon="check">
            {i18n.t('Written {when}', { when: moment(content.writtenAt) })}
          </Chip>
        ) : (
          <Chip tone="due" icon="clock">
            {i18n.t('Written follow-up due by {when}', { when: moment(dueBy) })}
          </Chip>
        )}
      </p>
    </>
  );
}
