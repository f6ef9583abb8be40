/** Where the desk's page begins. */
import { render } from 'preact';
import { caller } from './api.ts';
import { DeskPage } from './page.tsx';

const host = document.getElementById('desk');
const { csrf = '', role = 'advisor' } = host?.dataset ?? {};
if (host) {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';
  render(<DeskPage call={caller(csrf)} locale={locale} csrf={csrf} role={role} />, host);
}
