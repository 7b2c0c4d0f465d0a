import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ClientLine } from '../../electron/contract/clients.ts';
import { openFile } from './open-file.ts';
import { PersonRow } from './PersonRow.tsx';

/** People as rows to press. Arrows move from row to row, Home and End to the ends, Enter opens the file. */
export function PersonList({ people, label, showMatch, from }: PersonListProps) {
  const list = useRef<HTMLUListElement>(null);
  const there = people.findIndex(({ id }) => id === from);
  // Once, when the line is there; afterwards the cursor is hers.
  const put = useRef(false);
  useEffect(() => {
    if (there < 0 || put.current) return;
    put.current = true;
    list.current?.querySelectorAll('button')[there]?.focus();
  }, [there]);

  function move(event: KeyboardEvent) {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])];
    const here = rows.findIndex((row) => row.matches(':focus'));
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
  }

  return (
    <ul className="list list--press" ref={list} aria-label={label} onKeyDown={move}>
      {people.map((line) => (
        <li key={line.id}>
          <button type="button" onClick={() => openFile(line.id)}>
            <PersonRow line={line} {...(showMatch ? { showMatch } : {})} />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface PersonListProps {
  people: ClientLine[];
  label: string;
  showMatch?: boolean;
  /** The file she comes back from. */
  from?: string;
}
