import { askAhead } from '../app/ahead.ts';
import { go } from '../app/screen.ts';
import { timelineAhead } from '../timeline/use-timeline.ts';

/** Goes to a file, and asks for it and for what happened while the screen of before is still being put away. */
export function openFile(clientId: string): void {
  void askAhead('clients.get', { id: clientId });
  void timelineAhead(clientId);
  go({ name: 'file', clientId });
}
