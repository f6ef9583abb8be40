/** Where the page begins. */
import { render } from 'preact';

const host = document.getElementById('chat');
if (host) render(<main />, host);
