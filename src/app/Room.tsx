import type { Unlocked } from '../../electron/contract/session.ts';
import { CalendarScreen } from '../appointments/CalendarScreen.tsx';
import { AuditScreen } from '../audit/AuditScreen.tsx';
import { BackupScreen } from '../backups/BackupScreen.tsx';
import { AccountingScreen } from '../clients/AccountingScreen.tsx';
import { EditFile } from '../clients/EditFile.tsx';
import { FileScreen } from '../clients/FileScreen.tsx';
import { PeopleScreen } from '../clients/PeopleScreen.tsx';
import { ConsentScreen } from '../consents/ConsentScreen.tsx';
import { SuspendedConsents } from '../consents/SuspendedConsents.tsx';
import { OverAllScreen } from '../disclosures/OverAllScreen.tsx';
import { WithoutConsent } from '../disclosures/WithoutConsent.tsx';
import { FormsScreen } from '../forms/FormsScreen.tsx';
import { ComposerScreen } from '../referrals/ComposerScreen.tsx';
import { ReportsScreen } from '../reports/ReportsScreen.tsx';
import { RetentionScreen } from '../retention/RetentionScreen.tsx';
import { NewSheetScreen } from '../session/NewSheetScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { SitesScreen } from '../sites/SitesScreen.tsx';
import { StaffScreen } from '../staff/StaffScreen.tsx';
import { TrainingScreen } from '../training/TrainingScreen.tsx';
import type { Screen } from './screen.ts';
import { Today } from './Today.tsx';

/** The screen that stands in the room. Keyed, so that nothing of one person's file lingers in the next. */
export function Room({ screen, unlocked }: { screen: Screen; unlocked: Unlocked }) {
  switch (screen.name) {
    case 'today':
      return <Today unlocked={unlocked} />;
    case 'people':
      return <PeopleScreen key={screen.from ?? ''} {...(screen.from ? { from: screen.from } : {})} />;
    case 'new-file':
      return <EditFile key="new" clientId={null} />;
    case 'edit-file':
      return <EditFile key={screen.clientId} clientId={screen.clientId} />;
    case 'file':
      return <FileScreen key={screen.clientId} clientId={screen.clientId} />;
    case 'accounting':
      return <AccountingScreen key={screen.clientId} clientId={screen.clientId} />;
    case 'without-consent':
      return <WithoutConsent key={screen.clientId} clientId={screen.clientId} />;
    case 'over-all':
      return <OverAllScreen />;
    case 'consent': {
      const { name, ...asked } = screen;
      return <ConsentScreen key={`${screen.clientId} ${screen.siteId ?? ''} ${screen.renews ?? ''}`} {...asked} />;
    }
    case 'composer': {
      const { name, ...asked } = screen;
      return <ComposerScreen key={`${screen.clientId} ${screen.referralId ?? ''}`} {...asked} />;
    }
    case 'new-sheet':
      return <NewSheetScreen key={screen.sheet.sheetNumber} sheet={screen.sheet} />;
    case 'suspended':
      return <SuspendedConsents />;
    case 'audit':
      return <AuditScreen key={screen.fileNumber ?? ''} fileNumber={screen.fileNumber ?? null} />;
    case 'forms':
      return <FormsScreen tab={screen.tab} />;
    case 'reports':
      return <ReportsScreen {...(screen.period ? { period: screen.period } : {})} />;
    case 'training':
      return <TrainingScreen />;
    case 'retention':
      return <RetentionScreen />;
    case 'sites':
      return <SitesScreen />;
    case 'backup':
      return <BackupScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'staff':
      return <StaffScreen />;
    case 'feedback-sheet':
      return null; // it stands in place of the room (App.tsx)
    case 'calendar': {
      const { name, ...place } = screen;
      return <CalendarScreen {...place} />;
    }
  }
}
