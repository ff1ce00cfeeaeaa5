import type { ReactElement } from 'react';
import { LANGS, isDay, isInstant, isLang, missionDay } from '#kit';
import { useAsOf, useFilters } from '#web/app/address.ts';
import { languageNames } from '#web/app/choices.tsx';
import { useModel, useNow } from '#web/app/hooks.ts';
import { Page } from '#web/app/page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { PrintButton } from './entry-actions.tsx';
import { IssuedList } from './issued-list.tsx';
import { KindLinks } from './kind-links.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

/** The situation report of a day, in any language, as it is or as it was at a position of the book. */
export function ReportPage(): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const now = useNow();
  const asOf = useAsOf();
  const [filters, set] = useFilters(['day', 'language', 'position'] as const);
  const day = isDay(filters.day) ? filters.day : isInstant(now) ? missionDay(now) : now.slice(0, 10);
  const language = isLang(filters.language) ? filters.language : words.lang;
  const at = asOf.happened ?? asOf.knew;
  const query = new URLSearchParams({ day, lang: language });
  if (filters.position !== undefined) query.set('position', filters.position);
  if (at !== undefined) query.set('at', at);
  const address = `/api/reports/sitrep?${query.toString()}`;
  const issues = model.kinds.filter(({ id }) => id === model.duties['issues']);
  return (
    <Page title={words.say('reports')} actions={<PrintButton />}>
      <form className="desk-filters screen-only" onSubmit={(event) => event.preventDefault()}>
        <label>
          <span>{words.say('report-day')}</span>
          <input
            className="input"
            type="date"
            value={day}
            onChange={(event) => set({ day: event.currentTarget.value, position: undefined })}
          />
        </label>
        <label>
          <span>{words.say('report-language')}</span>
          <select className="input" value={language} onChange={(event) => set({ language: event.currentTarget.value })}>
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
      </form>
      {filters.position !== undefined && (
        <p className="screen-only">{words.say('report-position', { position: filters.position })}</p>
      )}
      <ReportSheet address={address} lang={language} />
      <IssuedList kinds={issues} onShow={(issued) => set(issued)} />
      <KindLinks kinds={issues.filter((kind) => kind.may_write)} title={words.say('report-issue')} />
      {issues.length === 0 && <EmptyState title={words.say('report-none')} next={words.say('report-none-next')} />}
    </Page>
  );
}
