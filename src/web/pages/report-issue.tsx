import { useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { ask, problemOf } from '#web/app/client.ts';
import type { Problem } from '#web/app/client.ts';
import { useZones } from '#web/app/preferences.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { refresh } from '#web/app/store.ts';
import { useWords } from '#web/app/use-words.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { dateTimeGroup, findInstantMs } from '#web/ui/instant.ts';
import { IssuedNote } from './report-issued.tsx';
import type { Issued } from './report-issued.tsx';
import type { Issue } from './use-report.ts';
import { usePageWords } from './words/words.ts';

export interface ReportIssueProps {
  readonly report: { readonly day: string; readonly lang: string; readonly at: string; readonly position: number };
  /** Issues of the same day; their readers are likely to be this one's. */
  readonly issues: readonly Issue[];
  readonly onClose: () => void;
  readonly onShow: (id: string) => void;
}

/** Handing a report out is an entry: to whom, resting on what, with which figures. */
export function ReportIssue({ report, issues, onClose, onShow }: ReportIssueProps): ReactElement {
  const words = usePageWords();
  const shell = useWords();
  const [issued, setIssued] = useState<Issued>();
  return (
    <Dialog open title={words.say('report-hand-out')} closeLabel={shell.say('close')} onClose={onClose}>
      {issued === undefined ? (
        <IssueForm report={report} issues={issues} onClose={onClose} onIssued={setIssued} />
      ) : (
        <IssuedNote issued={issued} onShow={onShow} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface IssueFormProps extends Pick<ReportIssueProps, 'report' | 'issues' | 'onClose'> {
  readonly onIssued: (issued: Issued) => void;
}

function IssueForm({ report, issues, onClose, onIssued }: IssueFormProps): ReactElement {
  const words = usePageWords();
  const zones = useZones();
  const [recipients, setRecipients] = useState(() => [...new Set(issues.flatMap((one) => one.recipients))].join('\n'));
  const [noProblems, setNoProblems] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const named = recipients
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    ask('POST /api/reports/sitrep', { body: { ...report, recipients: named, noProblems }, query: { lang: words.lang } })
      .then((told) => {
        refresh();
        onIssued(told);
      })
      .catch((cause: unknown) => setProblem(problemOf(cause)))
      .finally(() => setBusy(false));
  };
  const at = findInstantMs(report.at);
  const moment = at === undefined ? report.at : dateTimeGroup(at, zones[0]?.zone);
  return (
    <form onSubmit={send} aria-busy={busy}>
      <p>{words.say('report-rests', { position: words.number(report.position), at: moment })}</p>
      <label className="field">
        <span className="field-label">{words.say('report-recipients')}</span>
        {issues.length > 0 && <small className="field-hint">{words.say('report-earlier')}</small>}
        <textarea
          className="input"
          rows={5}
          value={recipients}
          onChange={(event) => setRecipients(event.currentTarget.value)}
        />
      </label>
      <label className="choice">
        <input type="checkbox" checked={noProblems} onChange={(event) => setNoProblems(event.currentTarget.checked)} />{' '}
        {words.say('report-no-problems')}
      </label>
      {problem !== undefined && <ProblemNote problem={problem} />}
      <div className="actions">
        <Button onClick={onClose}>{words.say('report-cancel')}</Button>
        <Button look="main" type="submit" icon="check" disabled={busy || named.length === 0}>
          {words.say('report-hand-out')}
        </Button>
      </div>
    </form>
  );
}
