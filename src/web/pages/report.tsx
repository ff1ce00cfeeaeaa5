import { useState } from 'react';
import type { ReactElement } from 'react';
import { Page } from '#web/app/page.tsx';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { PrintButton } from './entry-actions.tsx';
import { IssuedList } from './issued-list.tsx';
import { KindLinks } from './kind-links.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportIssue } from './report-issue.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { useReport } from './use-report.ts';
import type { Issue } from './use-report.ts';
import { usePageWords } from './words/words.ts';
import './pages.css';

/** The situation report of a day, in any language, as it is, as it was at a moment, or as it was handed out. */
export function ReportPage(): ReactElement {
  const words = usePageWords();
  const [isHandingOut, setHandingOut] = useState(false);
  const { day, language, address, issues, issue, standing, kinds, mayIssue, set } = useReport(isHandingOut);
  return (
    <Page title={words.say('reports')} actions={<PrintButton />}>
      <ReportFilters day={day} language={language} address={address} onChange={set}>
        {mayIssue && (
          <Button look="main" onClick={() => setHandingOut(true)}>
            {words.say('report-hand-out')}
          </Button>
        )}
      </ReportFilters>
      {issue !== undefined && <IssueShown issue={issue} onLeave={() => set({ issue: undefined })} />}
      <ReportSheet address={address} lang={language} {...(issue === undefined ? {} : { issue })} />
      <IssuedList kinds={kinds} onShow={set} />
      <KindLinks kinds={kinds.filter((kind) => kind.may_write)} title={words.say('report-issue')} />
      {kinds.length === 0 && <EmptyState title={words.say('report-none')} next={words.say('report-none-next')} />}
      {isHandingOut && (
        <ReportIssue
          report={{ day, lang: language, ...standing }}
          issues={issues}
          onClose={() => setHandingOut(false)}
          onShow={(id) => set({ day, language, issue: id })}
        />
      )}
    </Page>
  );
}

interface IssueShownProps {
  readonly issue: Issue;
  readonly onLeave: () => void;
}

function IssueShown({ issue, onLeave }: IssueShownProps): ReactElement {
  const words = usePageWords();
  const position = words.number(issue.position);
  return (
    <div className="screen-only">
      <p>
        {words.say('report-position', { name: issue.subject, position })}{' '}
        {words.say('report-to', { names: issue.recipients.join(', ') })}
      </p>
      <p className="actions">
        <Button onClick={onLeave}>{words.say('report-now')}</Button>
      </p>
    </div>
  );
}
