/** The manifest of the Teams app (schema 1.25) and its sentences in the other language. */
import type { Locale } from '../../../knowledge/locales.ts';
import { sentences } from '../../../locales/index.ts';

export interface AppParts {
  /** GUID of the bot's registration; the app has the same. */
  appId: string;
  /** Where the assistant is served, without https://. */
  domain: string;
  /** "1.2.3". */
  version: string;
}

const schemas = 'https://developer.microsoft.com/en-us/json-schemas/teams/v1.25';
const accent = '#0B5963';

const commandNames = ['summary', 'plan', 'help', 'human', 'restart', 'forget'] as const;

const commandsOf = (locale: Locale) => commandNames.map((name) => sentences[locale].teams.app.commands[name]);

export function manifest({ appId, domain, version }: AppParts): Record<string, unknown> {
  const { app } = sentences.fr.teams;
  const scopes = ['personal', 'team', 'groupChat'];
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.25',
    version,
    id: appId,
    developer: {
      name: app.developer,
      websiteUrl: `https://${domain}/`,
      privacyUrl: `https://${domain}/donnees-personnelles`,
      termsOfUseUrl: `https://${domain}/comment-l-assistant-choisit`,
    },
    localizationInfo: {
      defaultLanguageTag: 'fr-fr',
      additionalLanguages: [{ languageTag: 'en-us', file: 'en-us.json' }],
    },
    name: { short: app.short, full: app.name },
    description: { short: app.about, full: app.more },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: accent,
    defaultInstallScope: 'personal',
    bots: [
      {
        botId: appId,
        scopes,
        isNotificationOnly: false,
        supportsFiles: false,
        supportsCalling: false,
        supportsVideo: false,
        commandLists: [{ scopes, commands: commandsOf('fr') }],
      },
    ],
    validDomains: [domain],
  };
}

/** What the manifest says, by its path in it. */
export function localisation(locale: Locale): Record<string, string> {
  const { app } = sentences[locale].teams;
  const commands = commandsOf(locale).flatMap(({ title, description }, index) => {
    const at = `bots[0].commandLists[0].commands[${index}]`;
    return [
      [`${at}.title`, title],
      [`${at}.description`, description],
    ];
  });
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': app.short,
    'name.full': app.name,
    'description.short': app.about,
    'description.full': app.more,
    ...Object.fromEntries(commands),
  };
}
