import { useEffect, useState } from 'react';
import type { ReactElement, SyntheticEvent } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Banner } from './banner.tsx';
import { problemOf } from './client.ts';
import type { Problem, Session } from './client.ts';
import { LanguageChoice, ThemeChoice } from './choices.tsx';
import { ProblemNote } from './problem-note.tsx';
import { signIn } from './store.ts';
import { useWords } from './use-words.ts';
import './sign-in.css';

/** The way in. A demonstration's book also names the persons one may try it as. */
export function SignIn({ session }: { readonly session: Session }): ReactElement {
  const words = useWords();
  const entering = useEntering();
  useEffect(() => {
    document.title = `${words.say('sign-in')} · Konbit`;
  }, [words]);
  return (
    <div className="sign-in-page">
      <Banner book={session.book} />
      <main className="sign-in">
        <h1>Konbit</h1>
        <p className="sign-in-book">{session.book.origin}</p>
        <SignInForm {...entering} />
        {entering.problem !== undefined && <ProblemNote problem={entering.problem} />}
        <DemoAccounts session={session} {...entering} />
        <div className="sign-in-choices">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </main>
    </div>
  );
}

interface Entering {
  readonly busy: boolean;
  readonly problem?: Problem;
  readonly enter: (who: string, password: string) => void;
}

function useEntering(): Entering {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const enter = (who: string, password: string): void => {
    setBusy(true);
    setProblem(undefined);
    signIn(who, password).catch((cause: unknown) => {
      setBusy(false);
      setProblem(problemOf(cause));
    });
  };
  return { busy, enter, ...(problem === undefined ? {} : { problem }) };
}

function SignInForm({ busy, enter }: Entering): ReactElement {
  const words = useWords();
  const [who, setWho] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    enter(who.trim(), password);
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label className="field">
        <span className="field-label">{words.say('sign-in.who')}</span>
        <input
          className="input"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          maxLength={80}
          required
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
      </label>
      <label className="field">
        <span className="field-label">{words.say('sign-in.password')}</span>
        <input
          className="input"
          type="password"
          name="password"
          autoComplete="current-password"
          maxLength={200}
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <Button type="submit" look="main" disabled={busy}>
        {words.say(busy ? 'sign-in.busy' : 'sign-in')}
      </Button>
    </form>
  );
}

function DemoAccounts(props: Entering & { readonly session: Session }): ReactElement | null {
  const words = useWords();
  const accounts = props.session.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <section className="sign-in-demo" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{words.say('sign-in.demo')}</h2>
      <p>{words.say('sign-in.demo-way')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.who}>
            <Button disabled={props.busy} onClick={() => props.enter(account.who, account.password)}>
              <span className="demo-name">{account.name}</span>
              <small>
                {account.role.replaceAll('_', ' ')} · {account.lang}
              </small>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
