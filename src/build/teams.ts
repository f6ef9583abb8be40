/** `npm run teams:package -- --app-id … --domain …`: writes the app package for Teams. */
import { said, terminalLocale } from '../server/start-words.ts';
import { teamsCommand } from './teams/command.ts';

const locale = terminalLocale(process.env);
process.exitCode = teamsCommand(process.argv.slice(2), {
  print: (lines) => console.log(said(locale, lines)),
  complain: (lines) => console.error(said(locale, lines)),
});
