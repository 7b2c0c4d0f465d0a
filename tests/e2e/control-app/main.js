// Electron as it comes, with nothing of ours: what a probe reaches from here it would reach from a desk without rules.

import { app, BrowserWindow, session } from 'electron';

app.whenReady().then(() => {
  // Or it would fetch a dictionary from its maker's servers; a test asks nothing of anybody.
  session.defaultSession.setSpellCheckerLanguages([]);
  return new BrowserWindow({ show: false }).loadURL(process.env.CONTROL_PAGE ?? 'about:blank');
});
