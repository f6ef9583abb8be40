/** The phrases for every closed fact, one file a theme; within a fact the more telling values stand first. */
import comfort from './comfort.json' with { type: 'json' };
import goal from './goal.json' with { type: 'json' };
import idle from './idle.json' with { type: 'json' };
import status from './status.json' with { type: 'json' };
import study from './study.json' with { type: 'json' };

export const choices = { ...status, ...goal, ...study, ...comfort, ...idle };
