/** Reading the last answer aloud and dictating the next, where the browser can; only once the person has asked for it. */
import { useEffect, useState } from 'preact/hooks';
import type { Variety } from '../../knowledge/locales.ts';
import { languageOf } from './varieties.ts';
import type { PageWords } from './words.ts';

const tags: Record<Variety, string> = { fr: 'fr-FR', en: 'en-GB', 'fr-simple': 'fr-FR' };

/** What the page uses of speech recognition, which browsers name in two ways or not at all. */
interface Listening {
  lang: string;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
}
type Listener = new () => Listening;

const listener = (): Listener | undefined => {
  // Not in the DOM's types: read as what it is, or nothing.
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<
    string,
    Listener | undefined
  >;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

/** A voice of the device itself: others send the text to a service. */
const ownVoice = (locale: Variety): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(languageOf(locale)));

export interface VoiceProps {
  locale: Variety;
  words: PageWords['voice'];
  /** What the assistant said last. */
  last: string;
  heard: (text: string) => void;
}

export function Voice({ locale, words, last, heard }: VoiceProps) {
  const [doing, setDoing] = useState<'reading' | 'listening' | null>(null);
  const [problem, setProblem] = useState('');
  const [ear, setEar] = useState<Listening | null>(null);
  const canRead = 'speechSynthesis' in window;
  const Ear = listener();

  const hush = (): void => {
    if (canRead) speechSynthesis.cancel();
    ear?.stop();
    setDoing(null);
  };
  // Whoever leaves takes the voice along.
  useEffect(() => () => speechSynthesis?.cancel(), []);

  const read = (): void => {
    if (doing) return hush();
    const voice = ownVoice(locale);
    if (!voice) return setProblem(words.noVoice);
    const speech = Object.assign(new SpeechSynthesisUtterance(last), { voice, lang: tags[locale] });
    speech.onend = () => setDoing(null);
    setProblem('');
    setDoing('reading');
    speechSynthesis.speak(speech);
  };
  const listen = (): void => {
    if (doing || !Ear) return hush();
    const listening = new Ear();
    listening.lang = tags[locale];
    listening.onresult = ({ results }) =>
      heard(Array.from(results, (result) => result[0]?.transcript ?? '').join(' '));
    listening.onend = () => setDoing(null);
    setEar(listening);
    setDoing('listening');
    listening.start();
  };

  return (
    <div class="voice" role="group" aria-label={words.label}>
      <p>{problem || (canRead || Ear ? words.said : words.none)}</p>
      {canRead && (
        <button type="button" class="quiet" onClick={read}>
          {doing === 'reading' ? words.stop : words.read}
        </button>
      )}
      {Ear && (
        <button type="button" class="quiet" onClick={listen}>
          {doing === 'listening' ? words.stop : words.dictate}
        </button>
      )}
    </div>
  );
}
