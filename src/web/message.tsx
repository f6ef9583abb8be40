/** One message: who speaks, what is said, what is shown, and whether it has left. */
import type { Activity } from './activity.ts';
import { Card } from './card/card.tsx';
import type { Face } from './card/face.ts';
import { Aid } from './plan/aid.tsx';
import { Contact } from './plan/contact.tsx';
import { Helpful } from './plan/helpful.tsx';
import { Elsewhere } from './plan/elsewhere.tsx';
import { PlanMap } from './plan/map.tsx';
import type { Rate } from './plan/rating.tsx';
import { Speech } from './speech.tsx';
import type { Entry } from './thread.ts';
import { localeOf } from './varieties.ts';
import type { PageWords } from './words.ts';

interface Props {
  entry: Entry;
  words: PageWords;
  /** Part of what prints as the plan. */
  plan: boolean;
  /** The end of it. */
  printed: boolean;
  say: (text: string, touched: boolean) => void;
  rate: Rate;
  retry: () => void;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

/** The text, or only its beginning when cards say the rest: the whole is then for channels without cards. */
function Said({
  entry: { activity, key },
  words,
  say,
  added,
}: Pick<Props, 'entry' | 'words' | 'say'> & { added: Face['added'] }) {
  const cards = (activity.attachments ?? []).filter(({ contentType }) => contentType === cardType);
  const repeats = cards.length > 0 && activity.channelData?.textIsEquivalent === true;
  const said = (repeats ? activity.channelData?.lead : activity.text) ?? '';
  const speech = <Speech text={said} />;
  return (
    <>
      {cards.length > 0 ? said && <div class="lead">{speech}</div> : speech}
      {cards.map(
        ({ content }, index) =>
          content && (
            <Card
              content={content}
              prefix={`${key}-${index}-`}
              table={words.card.table}
              say={say}
              added={added}
            />
          ),
      )}
    </>
  );
}

const lang = ({ locale }: Activity): { lang?: string } => (locale ? { lang: locale.slice(0, 2) } : {});

const languageTag = ({ locale }: Activity): string => locale?.slice(0, 2) ?? 'fr';

export function Message({ entry, words, plan, printed, say, rate, retry }: Props) {
  const { mine, activity, delivery } = entry;
  const kind = `message ${mine ? 'mine' : 'theirs'}${plan ? ' plan' : ''}${delivery ? ` ${delivery}` : ''}`;
  const facts = activity.channelData?.facts;
  const order = printed && facts ? { facts, locale: localeOf(activity.locale) ?? 'fr' } : null;
  const added = (name: string) => name === 'where' && order && <PlanMap order={order} />;
  return (
    <div class={kind}>
      <span class="aside">{`${mine ? words.you : words.assistant} `}</span>
      {mine ? (
        <p class="typed">{activity.text || words.notKept}</p>
      ) : (
        <div class="said" {...lang(activity)}>
          <Said entry={entry} words={words} say={say} added={added} />
          {order && <Aid order={order} words={words} rate={rate} />}
          {activity.channelData?.article && (
            <Helpful article={activity.channelData.article} words={words} rate={rate} />
          )}
          {activity.channelData?.offer === 'code' && (
            <Elsewhere words={words.code} lang={languageTag(activity)} />
          )}
          {activity.channelData?.offer === 'contact' && <Contact words={words.contactMe} />}
        </div>
      )}
      {(delivery === 'failed' || delivery === 'refused') && (
        <p class="failure">
          {words.failed}{' '}
          {delivery === 'failed' && (
            <button type="button" class="link" onClick={retry}>
              {words.retry}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
