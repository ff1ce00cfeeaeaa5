import type { ReactElement } from 'react';
import { Button } from '#web/ui/button.tsx';
import { StateShape } from '#web/ui/state-badge.tsx';
import type { Problem } from './client.ts';
import { useWords } from './use-words.ts';

export interface ProblemNoteProps {
  readonly problem: Problem;
  readonly again?: () => void;
}

/** What is wrong and the way out. */
export function ProblemNote({ problem, again }: ProblemNoteProps): ReactElement {
  const words = useWords();
  const isSilent = problem.title === '';
  const value =
    problem.value === undefined || problem.value === '' ? '' : ` (${problem.field ?? ''}: ${problem.value})`;
  return (
    <div className="problem-note" role="alert">
      <p className="problem-title">
        <StateShape tone="alarm" /> {isSilent ? words.say('problem.unreached') : `${problem.title}${value}`}
      </p>
      <p>{isSilent ? words.say('problem.unreached-way') : problem.way}</p>
      {(problem.refused ?? []).map((refusal) => (
        <p key={`${refusal.field} ${refusal.code}`}>
          {refusal.message} {refusal.way}
        </p>
      ))}
      {again !== undefined && <Button onClick={again}>{words.say('try-again')}</Button>}
    </div>
  );
}
