/** The state of the desk and everything that changes it. Sentences are heard one after the other, in the order they were typed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskView, Dossier } from '../../../dialogs/desk/view.ts';
import type { Worded } from '../../../dialogs/desk/worded.ts';
import type { FactName, Place } from '../../../knowledge/facts.ts';
import type { Locale } from '../../../knowledge/locales.ts';
import type { Call, Result, Trouble } from './api.ts';
import { blank, drop, keep, recall } from './kept.ts';

export type View = Worded<Omit<DeskView, keyof Dossier>> & Dossier;
export type Row = View['rows'][number];

export interface Town {
  title: string;
  place: Place;
}

interface Heard {
  said: string;
  understood: boolean;
  towns: Town[];
  guesses: string[];
  view: View;
}

export interface Desk {
  view: View | null;
  /** What was understood last, said back. */
  said: string;
  towns: Town[];
  guesses: string[];
  trouble: Trouble | null;
  /** A sentence that could not be heard comes back to the field. */
  unsent: string | null;
  /** The question in front: the one chosen, or the most useful. */
  current: Row | null;
  chosen: boolean;
}

export interface Acts {
  /** A free sentence, or an answer to one question, in place of the one before. */
  say: (text: string, answer?: FactName) => void;
  choose: (fact: FactName | null) => void;
  /** To the question before (-1) or after (1). */
  step: (by: 1 | -1) => void;
  remove: (fact: FactName) => void;
  pass: () => void;
  pick: (place: Place) => void;
  undo: () => void;
  restart: (said: string) => void;
  open: (dossier: Dossier, said: string) => void;
}

const noView = { said: '', towns: [], guesses: [], trouble: null, unsent: null };
const undoLimit = 50;

export function useDesk(call: Call, locale: Locale): [Desk, Acts] {
  const [state, setState] = useState<Omit<Desk, 'current' | 'chosen' | 'view'>>(noView);
  const [view, setView] = useState<View | null>(null);
  const [chosen, setChosen] = useState<FactName | null>(null);
  const dossier = useRef<Dossier>(recall());
  const past = useRef<Dossier[]>([]);
  const tail = useRef<Promise<unknown>>(Promise.resolve());

  const front = chosen ?? view?.next ?? null;
  const current = view?.rows.find(({ fact }) => fact === front) ?? null;
  const asked = useRef<FactName | null>(null);
  asked.current = current?.fact ?? null;

  const acts = useMemo<Acts>(() => {
    const take = (next: View): void => {
      dossier.current = { facts: next.facts, passed: next.passed };
      keep(dossier.current);
      setView(next);
      setChosen((fact) => (fact && next.facts[fact] === undefined ? fact : null));
    };
    const remember = (): void => {
      past.current = [...past.current.slice(-undoLimit), dossier.current];
    };
    const queue = <T>(work: () => Promise<Result<T>>, done: (data: T) => void, text: string | null): void => {
      tail.current = tail.current.then(async () => {
        const result = await work();
        if ('data' in result) done(result.data);
        else setState((before) => ({ ...before, trouble: result.trouble, unsent: text }));
      });
    };
    const show = (made: () => Dossier, said: string): void =>
      queue(
        () => call<View>('api/view', { ...made(), locale }),
        (next) => {
          take(next);
          setState({ ...noView, said });
        },
        null,
      );
    const change = (made: (before: Dossier) => Dossier, said = ''): void =>
      show(() => {
        remember();
        return made(dossier.current);
      }, said);
    return {
      say: (text, answer) =>
        queue(
          () =>
            call<Heard>('api/hear', {
              ...dossier.current,
              locale,
              text,
              asked: answer ?? asked.current,
              replace: answer ?? null,
            }),
          ({ view: next, understood, ...heard }) => {
            if (understood) remember();
            take(next);
            setState({ ...heard, trouble: null, unsent: understood ? null : text });
          },
          text,
        ),
      choose: setChosen,
      step: (by) =>
        setView((now) => {
          const facts = now?.rows.map(({ fact }) => fact) ?? [];
          const at = asked.current ? facts.indexOf(asked.current) : -1;
          setChosen(facts[(at + by + facts.length) % facts.length] ?? null);
          return now;
        }),
      remove: (fact) =>
        change(({ facts, passed }) => {
          const { [fact]: _gone, ...rest } = facts;
          return { facts: rest, passed };
        }),
      pass: () => {
        const fact = asked.current;
        if (!fact) return;
        setChosen(null);
        change(({ facts, passed }) => {
          const { [fact]: _gone, ...rest } = facts;
          return { facts: rest, passed: [...passed.filter((name) => name !== fact), fact] };
        });
      },
      pick: (place) => change(({ facts, passed }) => ({ facts: { ...facts, place }, passed })),
      undo: () => {
        const before = past.current.pop();
        if (before) show(() => before, '');
      },
      restart: (said) => {
        past.current = [];
        drop();
        setChosen(null);
        show(() => blank, said);
      },
      open: (opened, said) => {
        setChosen(null);
        change(() => opened, said);
      },
    };
  }, [call, locale]);

  // A language chosen later words everything again.
  useEffect(() => {
    const { facts, passed } = dossier.current;
    acts.open({ facts, passed }, '');
    past.current = [];
  }, [acts]);

  return [{ ...state, view, current, chosen: chosen !== null }, acts];
}
