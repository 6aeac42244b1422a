import { Copy, FileDown, FileText, Printer } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { CallOutput } from '../../../../contract/index.ts';
import { minutesReport } from '../../../../domain/report/minutesReport.ts';
import {
  defaultReportOptions,
  type ReportOptions,
  type SectionName,
  sectionNames,
} from '../../../../domain/report/options.ts';
import { useCall } from '../../api.ts';
import { useFormat } from '../../locale/LocaleContext.tsx';
import { navigate, usePlace } from '../../routing.ts';
import { useCommands } from '../../shell/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Card.tsx';
import { Select } from '../../ui/Select.tsx';
import { EmptyState, ErrorPanel, Loading } from '../../ui/States.tsx';
import { ReportOptionsPanel } from './ReportOptionsPanel.tsx';
import { type PagesHandle, ReportPages } from './ReportPages.tsx';
import { ReportWarnings } from './ReportWarnings.tsx';
import styles from './reports.module.css';
import { useReportActions } from './useReportActions.ts';

/** The minutes of a meeting on paper, before they are paper. The meeting is part of the address: `/reports/<id>`. */
export default function ReportsScreen() {
  const { segments } = usePlace();
  const meeting = segments[1] ?? 'latest';
  const report = useCall('report.get', { meeting }, { keepPrevious: true });
  if (report.error !== null && report.data === undefined) {
    return (
      <Screen title="Reports">
        {report.error.failure.code === 'record.missing' ? (
          <EmptyState
            icon={FileText}
            action={
              <Button variant="primary" size="large" onPress={() => navigate('/meeting')}>
                Go to Meeting
              </Button>
            }
          >
            There is no meeting to report on yet. Hold one, and its minutes are here.
          </EmptyState>
        ) : (
          <ErrorPanel
            failure={report.error.failure}
            action={<Button onPress={() => void report.refetch()}>Try again</Button>}
          />
        )}
      </Screen>
    );
  }
  if (report.data === undefined) {
    return (
      <Screen title="Reports">
        <Loading label="Putting the meeting together…" />
      </Screen>
    );
  }
  return <Preview key={report.data.record.meeting.id} source={report.data} />;
}

function Preview({ source }: { source: CallOutput<'report.get'> }) {
  const { record, intact } = source;
  const pages = useRef<PagesHandle>(null);
  const [options, setOptions] = useState<ReportOptions>(() => defaultReportOptions(record.workbook.locale));
  const [order, setOrder] = useState<readonly SectionName[]>(sectionNames);
  const report = useMemo(() => minutesReport(record, options, { intact }), [record, options, intact]);
  const printed = useMemo(() => report.print(''), [report]);
  const html = useMemo(() => report.html(), [report]);
  const actions = useReportActions(record.meeting.id, options, report);
  useCommands([
    { id: 'reports.savePdf', title: 'Save PDF…', group: 'Reports', shortcut: 'Mod+S', run: actions.savePdf },
    { id: 'reports.print', title: 'Print minutes…', group: 'Reports', run: actions.print },
    { id: 'reports.copy', title: 'Copy summary', group: 'Reports', run: actions.copy },
    { id: 'reports.saveMarkdown', title: 'Save Markdown…', group: 'Reports', run: actions.saveMarkdown },
  ]);
  return (
    <Screen title="Reports" tools={<Tools meetingId={record.meeting.id} actions={actions} />}>
      <div className={styles.columns}>
        <ReportOptionsPanel
          options={options}
          order={order}
          onChange={(nextOptions, nextOrder) => {
            setOptions(nextOptions);
            setOrder(nextOrder);
          }}
        />
        <ReportPages
          ref={pages}
          html={html}
          paper={options.paper}
          header={printed.header}
          footer={printed.footer}
        />
        <ReportWarnings warnings={report.warnings} onJump={(anchor) => pages.current?.jump(anchor)} />
      </div>
    </Screen>
  );
}

function Tools({ meetingId, actions }: { meetingId: string; actions: ReturnType<typeof useReportActions> }) {
  const format = useFormat();
  const meetings = useCall('meetings.list', {});
  const choices = (meetings.data ?? []).map(({ id, title, heldOn, state }) => ({
    key: id,
    text: title,
    detail: `${format.date(heldOn)}${state === 'sealed' ? '' : `, ${state}`}`,
  }));
  return (
    <>
      {choices.length > 0 && (
        <Select
          label="Meeting"
          labelHidden
          options={choices}
          value={meetingId}
          onChange={(id) => navigate(`/reports/${id}`)}
        />
      )}
      <Button icon={Copy} onPress={actions.copy}>
        Copy summary
      </Button>
      <Button icon={FileText} onPress={actions.saveMarkdown}>
        Save Markdown
      </Button>
      <Button icon={Printer} onPress={actions.print} isDisabled={actions.busy !== null}>
        Print
      </Button>
      <Button variant="primary" icon={FileDown} onPress={actions.savePdf} isDisabled={actions.busy !== null}>
        {actions.busy === 'pdf' ? 'Making the PDF…' : 'Save PDF'}
      </Button>
    </>
  );
}
