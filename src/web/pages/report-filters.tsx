import type { ReactElement, ReactNode } from 'react';
import { LANGS } from '#kit';
import { languageNames } from '#web/app/choices.tsx';
import { Icon } from '#web/ui/icon.tsx';
import type { ReportChanges } from './use-report.ts';
import { usePageWords } from './words/words.ts';

export interface ReportFiltersProps {
  readonly day: string;
  readonly language: string;
  /** Where the page of the report is. */
  readonly address: string;
  readonly onChange: (changes: ReportChanges) => void;
  readonly children: ReactNode;
}

/** Which report, and the ways to take it along. */
export function ReportFilters({ day, language, address, onChange, children }: ReportFiltersProps): ReactElement {
  const words = usePageWords();
  return (
    <form className="desk-filters screen-only" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{words.say('report-day')}</span>
        <input
          className="input"
          type="date"
          value={day}
          onChange={(event) => onChange({ day: event.currentTarget.value, issue: undefined })}
        />
      </label>
      <label>
        <span>{words.say('report-language')}</span>
        <select
          className="input"
          value={language}
          onChange={(event) => onChange({ language: event.currentTarget.value, issue: undefined })}
        >
          {LANGS.map((lang) => (
            <option key={lang} value={lang} lang={lang}>
              {languageNames[lang]}
            </option>
          ))}
        </select>
      </label>
      <a className="button" href={`${address}&format=pdf`} download>
        <Icon name="download" /> PDF
      </a>
      <a className="button" href={address} target="_blank" rel="noopener" data-native="true">
        <Icon name="link" /> HTML
      </a>
      {children}
    </form>
  );
}
