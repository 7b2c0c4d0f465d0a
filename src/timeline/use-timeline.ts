import { useEffect, useMemo, useState } from 'react';
import type { Output } from '../../electron/contract/calls.ts';
import type { TimelineEntry, TimelineKind } from '../../electron/contract/timeline.ts';
import { askAhead } from '../app/ahead.ts';
import { useAsked } from '../app/use-asked.ts';
import { ask, onChanged } from '../app/vault-port.ts';

/** What of the timeline is wanted. */
export interface TimelineFilter {
  /** Null: every kind. */
  kind: TimelineKind | null;
  /** Id of a member; null: everybody. */
  by: string | null;
  /** Looked for in her own notes. */
  words: string;
}

export const wholeTimeline: TimelineFilter = { kind: null, by: null, words: '' };

/** So many lines are painted at first, and with each going on: more than a screen holds, and painted at once. */
const PAGE = 40;

interface More {
  /** The first page that they follow. */
  after: Output<'timeline.list'>;
  entries: TimelineEntry[];
  next: Output<'timeline.list'>['next'];
}

/** Drafts are written every second and change nothing that stands here. */
const isDraft = (method: string) => method.startsWith('drafts.');

const questionOf = (clientId: string, { kind, by, words }: TimelineFilter) => ({
  clientId,
  kinds: kind ? [kind] : [],
  by,
  words,
  most: PAGE,
});

/** Asks for the first page while the file is still on its way: `useTimeline` takes the answer. Resolves when it is there. */
export function timelineAhead(clientId: string): Promise<void> {
  return askAhead('timeline.list', { ...questionOf(clientId, wholeTimeline), before: null });
}

/** The timeline of one file, page by page; asked anew whenever something of the desk was changed. */
export function useTimeline(clientId: string, filter: TimelineFilter) {
  const question = questionOf(clientId, filter);
  const asked = useAsked('timeline.list', { ...question, before: null });
  const [further, setFurther] = useState<More | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { value, again } = asked;
  useEffect(() => onChanged((method) => (isDraft(method) ? undefined : again())));
  // A page that follows an older first page is not shown: a line could stand there twice.
  const more = further && further.after === value ? further : null;
  // The same list while nothing has come: what is drawn of it is not drawn anew.
  const entries = useMemo(() => (value ? [...value.entries, ...(more?.entries ?? [])] : null), [value, more]);
  const next = more ? more.next : (value?.next ?? null);

  async function goOn(): Promise<void> {
    if (!value || !next) return;
    setError(null);
    try {
      const page = await ask('timeline.list', { ...question, before: next });
      setFurther({ after: value, entries: [...(more?.entries ?? []), ...page.entries], next: page.next });
    } catch (refused) {
      setError(refused);
    }
  }

  return {
    /** Null until it has come. */
    entries,
    hidden: value?.hidden ?? 0,
    caseworkerSince: value?.caseworkerSince ?? null,
    error: asked.error ?? error,
    /** Shows earlier ones; null when all are there. */
    goOn: next ? goOn : null,
  };
}
