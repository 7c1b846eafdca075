// First: it must come before the schemas are made.
import './host/no-code-from-text.ts';
import './ui/theme.css';
import './ui/base.css';
import './ui/buttons.css';
import './ui/fields.css';
import './ui/popups.css';
import './ui/dialogs.css';
import './ui/notices.css';
import './ui/parts.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { actions } from './store/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(<App />);
void actions.start();
