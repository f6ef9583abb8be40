/** How Teams draws cards, as far as a picture and the rules need it: its fonts, spaces, colours and number of buttons. */
const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 200, default: 400, bolder: 600 };
const ink = { default: '#252424', subtle: '#595858' };
const colours = {
  default: ink,
  dark: ink,
  light: { default: '#ffffff', subtle: '#f3f2f1' },
  accent: { default: '#6264a7', subtle: '#8b8cc7' },
  good: { default: '#92c353', subtle: '#92c353' },
  warning: { default: '#f8d22a', subtle: '#f8d22a' },
  attention: { default: '#c4314b', subtle: '#c4314b' },
};
const face = (backgroundColor: string) => ({ backgroundColor, foregroundColors: colours });

export const teamsHost = {
  supportsInteractivity: true,
  fontTypes: {
    default: { fontFamily: "'Segoe UI', sans-serif", fontSizes: sizes, fontWeights: weights },
    monospace: { fontFamily: 'monospace', fontSizes: sizes, fontWeights: weights },
  },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#eeeeee' },
  containerStyles: {
    default: face('#ffffff'),
    emphasis: face('#f9f8f7'),
    accent: face('#c7def9'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 16 },
  },
};
