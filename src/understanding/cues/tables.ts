/** Every phrase that hearing listens for, prepared once. */
import { articleTriggers } from '../../../knowledge/articles/index.ts';
import asked from '../choices/asked.json' with { type: 'json' };
import { choices } from '../choices/tables.ts';
import intents from '../intents/intents.json' with { type: 'json' };
import repairs from '../intents/repairs.json' with { type: 'json' };
import scope from '../scope/scope.json' with { type: 'json' };
import { cueFinder } from './cues.ts';
import realWords from './real-words.json' with { type: 'json' };

export const cuesIn = cueFinder(
  [choices, asked, intents, repairs, scope, { article: articleTriggers }],
  realWords.words,
);
