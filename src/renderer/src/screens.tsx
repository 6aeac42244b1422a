import {
  CalendarClock,
  FileText,
  Filter,
  Handshake,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Settings,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { AppCommandId } from '../../contract/commands.ts';

/** A place in the navigation. Its path is the first part of the address: `/pipeline/leads` belongs to `pipeline`. */
export interface AppScreen {
  path: string;
  /** The word in the navigation. */
  title: string;
  icon: LucideIcon;
  command: AppCommandId;
  /** At the foot of the navigation. */
  isLast?: boolean;
  component: ComponentType;
}

/** Every screen, in the order of the navigation. The first is shown when a workbook opens. */
export const screens: readonly AppScreen[] = [
  {
    path: 'meeting',
    title: 'Meeting',
    icon: CalendarClock,
    command: 'go.meeting',
    component: lazy(() => import('./features/meeting/MeetingScreen.tsx')),
  },
  {
    path: 'pipeline',
    title: 'Pipeline',
    icon: Filter,
    command: 'go.pipeline',
    component: lazy(() => import('./features/pipeline/PipelineScreen.tsx')),
  },
  {
    path: 'dashboard',
    title: 'Dashboard',
    icon: LayoutDashboard,
    command: 'go.dashboard',
    component: lazy(() => import('./features/dashboard/DashboardScreen.tsx')),
  },
  {
    path: 'alignment',
    title: 'Alignment',
    icon: Handshake,
    command: 'go.alignment',
    component: lazy(() => import('./features/alignment/AlignmentScreen.tsx')),
  },
  {
    path: 'actions',
    title: 'Actions',
    icon: ListChecks,
    command: 'go.actions',
    component: lazy(() => import('./features/actions/ActionsScreen.tsx')),
  },
  {
    path: 'reports',
    title: 'Reports',
    icon: FileText,
    command: 'go.reports',
    component: lazy(() => import('./features/reports/ReportsScreen.tsx')),
  },
  {
    path: 'settings',
    title: 'Settings',
    icon: Settings,
    command: 'view.settings',
    isLast: true,
    component: lazy(() => import('./features/settings/SettingsScreen.tsx')),
  },
];

/** The screen of an address; the first one when the address names none. */
export const screenOf = (segments: readonly string[]): AppScreen | undefined =>
  screens.find((screen) => screen.path === segments[0]) ?? screens[0];
