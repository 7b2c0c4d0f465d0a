import '../styles/catalogue.css';
import { useLingui } from '@lingui/react';
import { useEffect, useRef } from 'react';
import type { ItemId, ServiceId } from '../../electron/contract/catalogue.ts';
import type { Catalogue } from '../../electron/contract/sites.ts';
import { useKept } from '../app/kept.ts';
import { useIntoSight } from '../ui/into-sight.ts';
import { CatalogueList } from './CatalogueList.tsx';
import { ItemCard } from './ItemCard.tsx';
import { ServiceCard } from './ServiceCard.tsx';

/** What of the catalogue is open. */
export type Opened = { kind: 'service'; id: ServiceId } | { kind: 'item'; id: ItemId } | { kind: 'new' };

export interface CatalogueCardProps {
  catalogue: Catalogue;
  mayEdit: boolean;
  /** The catalogue is another now; `open` what there is to look at next. */
  onSaved: (open?: Opened) => void;
}

/** Services and items: what may be asked for and what may be told, one by one. Administrators change it. */
export function CatalogueScreen({ catalogue, mayEdit, onSaved }: CatalogueCardProps) {
  const { i18n } = useLingui();
  const [opened, setOpened] = useKept<Opened>('catalogue', { kind: 'service', id: 'primary-care' });
  const card = useRef<HTMLDivElement>(null);
  const key = opened.kind === 'new' ? 'new' : opened.id;
  // Another thing starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` names the thing
  useEffect(() => card.current?.scrollTo?.({ top: 0 }), [key]);
  useIntoSight(card, key);
  const saved = (next?: Opened) => {
    if (next) setOpened(next);
    onSaved();
  };
  const service = opened.kind === 'service' ? catalogue.services.find(({ id }) => id === opened.id) : undefined;
  const item = opened.kind === 'item' ? catalogue.items.find(({ id }) => id === opened.id) : undefined;
  return (
    <div className="cols catalogue">
      <CatalogueList {...{ catalogue, opened, mayEdit }} onOpen={setOpened} />
      <div className="stack stack--4 sites__one" ref={card} key={key}>
        {service ? <ServiceCard {...{ catalogue, service, mayEdit }} onSaved={saved} /> : null}
        {item || opened.kind === 'new' ? (
          <ItemCard
            {...{ catalogue, mayEdit }}
            item={item ?? null}
            onSaved={saved}
            onLeave={() => (item ? undefined : setOpened({ kind: 'service', id: 'primary-care' }))}
          />
        ) : null}
        <p className="small muted catalogue__law">
          {i18n.t(
            'What is sealed, what kind of answer an item takes and its code for the clinic’s computer follow law (42 CFR Part 2; Health & Safety Code 120980; Civil Code 56.05 and 56.104; 34 U.S.C. 12291). They cannot be changed here, by anyone.',
          )}
        </p>
      </div>
    </div>
  );
}
