import { useLingui } from '@lingui/react';
import type { ReadContent } from '../../electron/contract/notes.ts';
import { useAsked } from '../app/use-asked.ts';
import { day } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/i18n.ts';

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
