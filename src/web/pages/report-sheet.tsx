import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { hex, utf8 } from '#book';
import { askText, problemOf } from '#web/app/client.ts';
import type { Problem } from '#web/app/client.ts';
import { useApp } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import type { Issue } from './use-report.ts';
import { usePageWords } from './words/words.ts';

export interface ReportSheetProps {
  readonly address: string;
  readonly lang: string;
  /** The issue it is made again from: whether it is the same is said. */
  readonly issue?: Issue;
}

interface Held {
  readonly address: string;
  readonly html?: string;
  readonly problem?: Problem;
}

/**
 * The report as the station made it, with its own styles and none of ours. It is parsed as a document, where nothing
 * runs, and put into a shadow tree: a frame would need a hole in the page's security policy.
 */
export function ReportSheet({ address, lang, issue }: ReportSheetProps): ReactElement {
  const words = usePageWords();
  const version = useApp((state) => state.version);
  const [held, setHeld] = useState<Held>({ address: '' });
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const calling = new AbortController();
    askText(address, calling.signal)
      .then((html) => setHeld({ address, html }))
      .catch((cause: unknown) => {
        const problem = problemOf(cause);
        if (problem !== undefined) setHeld({ address, problem });
      });
    return () => calling.abort();
  }, [address, version]);
  useEffect(() => {
    if (host.current !== null && held.html !== undefined) drawInto(host.current, held.html);
  }, [held]);
  const current = held.address === address;
  return (
    <section aria-label={words.say('report-sheet')} aria-busy={!current}>
      {!current && <Loading label={words.say('report-making')} />}
      {current && held.problem !== undefined && <ProblemNote problem={held.problem} />}
      {current && held.html !== undefined && issue !== undefined && <Compared html={held.html} issue={issue} />}
      <div ref={host} lang={lang} className="report-sheet" hidden={held.html === undefined} />
    </section>
  );
}

const tones = { same: 'done', differs: 'alarm', cut: 'notice' } as const;

/** Whether the page is what was handed out, by a hash worked out in this browser. */
function Compared({ html, issue }: { readonly html: string; readonly issue: Issue }): ReactElement | null {
  const words = usePageWords();
  const [hash, setHash] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    void import('#web/fold/hashing.ts').then(({ hashing }) => {
      if (isWanted) setHash(hex(hashing.sha256(utf8(html))));
    });
    return () => {
      isWanted = false;
    };
  }, [html]);
  if (hash === undefined) return null;
  const verdict = issue.may_reopen ? (hash === issue.sha256 ? 'same' : 'differs') : 'cut';
  const said = { same: words.say('report-same'), differs: words.say('report-differs'), cut: words.say('report-cut') };
  return (
    <output className="screen-only">
      <StateBadge tone={tones[verdict]} word={said[verdict]} />
    </output>
  );
}

/** What a report is never made of; the page's policy would stop it, and here it does not even arrive. */
const unwanted = 'script, iframe, object, embed, link, meta, base, form';

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function drawInto(host: HTMLElement, html: string): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const styles: string[] = [];
  // Taken out before parsing: an inline style is against the page's policy even in a document nobody sees.
  const bare = html.replaceAll(/<style[^>]*>([\s\S]*?)<\/style>/g, (_whole, css: string) => {
    // Rules for the whole document are meant for the sheet's own root here.
    styles.push(css.replaceAll(/(^|[\s,}])(?:html|body|:root)(?=[\s,{:])/g, '$1:host'));
    return '';
  });
  const parsed = new DOMParser().parseFromString(bare, 'text/html');
  for (const element of parsed.querySelectorAll(unwanted)) element.remove();
  // A report alone on its page may have landmarks of its own; inside ours they would be found twice.
  for (const region of parsed.querySelectorAll('[role="region"]')) region.setAttribute('role', 'group');
  for (const main of parsed.querySelectorAll('main')) main.replaceWith(...main.childNodes);
  root.adoptedStyleSheets = styles.map(sheetOf);
  root.replaceChildren(...parsed.body.childNodes);
}
