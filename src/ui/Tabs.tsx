import { type ReactNode, useMemo, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { useKey } from '../app/keys.ts';
import { Kbd } from './Kbd.tsx';

/** One sheet out of a few, each with its key. The strip is one Tab stop; arrows go along it. */
export function Tabs<V extends string>({ label, tabs, chosen, onChoose, children }: TabsProps<V>) {
  const ref = useRef<HTMLDivElement>(null);
  // The library builds its list of tabs anew from new children; what is typed on a sheet changes none of them.
  const strip = JSON.stringify(tabs.map(({ id, words, keys }) => [id, words, keys]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `strip` is all that it shows of the tabs
  const list = useMemo(
    () => (
      <TabList className="tablist" aria-label={label} ref={ref}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.words}
            <Kbd silent>{tab.keys}</Kbd>
          </Tab>
        ))}
      </TabList>
    ),
    [label, strip],
  );
  return (
    <AriaTabs
      selectedKey={chosen}
      onSelectionChange={(key) => onChoose(tabs.find(({ id }) => id === key)?.id ?? chosen)}
    >
      {list}
      {tabs.map((tab) => (
        <TabKey
          key={tab.id}
          tab={tab}
          run={() => {
            ref.current?.scrollIntoView({ block: 'nearest' });
            onChoose(tab.id);
            tab.onKey?.();
          }}
        />
      ))}
      <TabPanel key={chosen} id={chosen} className="tabpanel">
        {children}
      </TabPanel>
    </AriaTabs>
  );
}

function TabKey<V extends string>({ tab, run }: { tab: OneTab<V>; run: () => void }) {
  useKey({ keys: tab.keys, does: tab.does ?? tab.words, run });
  return null;
}

interface OneTab<V extends string> {
  id: V;
  words: string;
  keys: string;
  /** What the key does, for F1, where the words are not enough. */
  does?: string;
  /** What the key does beside choosing it. */
  onKey?: () => void;
}

export interface TabsProps<V extends string> {
  label: string;
  tabs: readonly OneTab<V>[];
  chosen: V;
  onChoose: (tab: V) => void;
  children: ReactNode;
}
