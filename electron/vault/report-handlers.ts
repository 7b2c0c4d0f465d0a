import type { reportCalls, trainingCalls } from '../contract/reports.ts';
import { finishQuarter, unfinishQuarter } from './reports/finals.ts';
import { getGrant, saveGrant } from './reports/grant.ts';
import { exportReport, printReport } from './reports/leave.ts';
import { mapping } from './reports/mapping.ts';
import { showReport } from './reports/reports.ts';
import type { Handlers } from './router.ts';
import { addTraining, changeTraining, listTrainings, putTrainingBack, removeTraining } from './training/training.ts';

const done = { done: true } as const;

/** One line for each call about what the grant asks to be counted; a part of handlers.ts. */
export const reportHandlers: Pick<Handlers, keyof typeof reportCalls | keyof typeof trainingCalls> = {
  'grant.get': (vault) => getGrant(vault.db()),
  'grant.save': (vault, input) => saveGrant(vault.db(), vault.mustBeOpen(), input),
  'reports.show': (vault, input) => showReport(vault.db(), input.period),
  'reports.finish': (vault, input) => {
    finishQuarter(vault.db(), vault.mustBeOpen(), input.quarter);
    return done;
  },
  'reports.unfinish': (vault, input) => {
    unfinishQuarter(vault.db(), vault.mustBeOpen(), input.quarter);
    return done;
  },
  'reports.print': (vault, input) => printReport(vault, vault.mustBeOpen(), input),
  'reports.export': (vault, input) => exportReport(vault, vault.mustBeOpen(), input),
  'training.roles': () => [...mapping.roles],
  'training.list': (vault) => listTrainings(vault.db()),
  'training.add': (vault, input) => addTraining(vault.db(), vault.mustBeOpen(), input),
  'training.change': (vault, input) => changeTraining(vault.db(), vault.mustBeOpen(), input),
  'training.remove': (vault, input) => removeTraining(vault.db(), vault.mustBeOpen(), input),
  'training.putBack': (vault, input) => {
    putTrainingBack(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
};
